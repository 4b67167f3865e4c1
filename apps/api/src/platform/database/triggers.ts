import type { DataSource } from 'typeorm';

/** Audit events go only together with their whole organisation, and only after it is gone. */
const GUARD =
  'OLD.organisation_id IS NULL OR EXISTS (SELECT 1 FROM organisation WHERE id = OLD.organisation_id)';

const SQLITE = [
  'DROP TRIGGER IF EXISTS audit_event_no_update',
  "CREATE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_event BEGIN SELECT RAISE(ABORT, 'audit events are append-only'); END",
  'DROP TRIGGER IF EXISTS audit_event_no_delete',
  `CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_event WHEN ${GUARD} BEGIN SELECT RAISE(ABORT, 'audit events are append-only'); END`,
];

const POSTGRES = [
  `CREATE OR REPLACE FUNCTION audit_event_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'DELETE' AND NOT (${GUARD}) THEN RETURN OLD; END IF;
     RAISE EXCEPTION 'audit events are append-only';
   END $$`,
  'DROP TRIGGER IF EXISTS audit_event_no_change ON audit_event',
  'CREATE TRIGGER audit_event_no_change BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION audit_event_refuse()',
  'DROP TRIGGER IF EXISTS audit_event_no_truncate ON audit_event',
  'CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON audit_event EXECUTE FUNCTION audit_event_refuse()',
];

/** The one list of triggers; SQLite drops them whenever a migration rebuilds their table. */
export async function recreateTriggers(dataSource: DataSource): Promise<void> {
  for (const sql of dataSource.options.type === 'postgres' ? POSTGRES : SQLITE) await dataSource.query(sql);
}
