export { ImpactLinkEntity } from './impact-link.entity';
export { ImpactLinkService } from './impact-link.service';
export { type ImpactQuery, ImpactReader } from './impact.reader';
export { ImpactModule } from './impact.module';
