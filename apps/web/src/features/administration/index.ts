import { lazy } from 'react';
import { lazyPage } from '../../platform/routing';

export { progressQuery } from './api/progress.query';
export { setupStateQuery } from './api/setup.query';
export { isWithoutFigures } from './model/first-steps';
export const PasswordDialog = lazy(async () => ({
  default: (await import('./components/password-dialog')).PasswordDialog,
}));
export const SignInForm = lazy(async () => ({
  default: (await import('./components/sign-in-form')).SignInForm,
}));
export const FirstStepsPage = lazy(async () => ({
  default: (await import('./first-steps.page')).FirstStepsPage,
}));
export const AdministrationPage = lazyPage(() => import('./administration.page'), 'AdministrationPage');
export const SetupPage = lazyPage(() => import('./setup.page'), 'SetupPage');
export const SignInPage = lazyPage(() => import('./sign-in.page'), 'SignInPage');
export const WelcomePage = lazyPage(() => import('./welcome.page'), 'WelcomePage');
