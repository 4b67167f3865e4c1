/** The same keys as the English catalogue, with words of another language. */
export type Translation<English> = { readonly [Key in keyof English]: string };
