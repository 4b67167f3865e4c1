const nobody = 1;
export {};
