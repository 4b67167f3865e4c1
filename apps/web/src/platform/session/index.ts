export {
  OrganisationProvider,
  useOptionalOrganisation,
  useOrganisation,
  type CurrentOrganisation,
} from './organisation-context';
export { changePassword, saveLanguage, sessionQuery, signIn, signOut } from './session.query';
