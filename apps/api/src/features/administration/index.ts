export { AccountRepository } from './account.repository';
export { AdministrationModule } from './administration.module';
export { FoundingService } from './founding.service';
export { OrganisationRepository } from './organisation.repository';
export { PersonRepository } from './person.repository';
export { SampleGate, type SampleFounder } from './sample-gate';
export { SetupService } from './setup.service';
export { TokenService } from './token.service';
