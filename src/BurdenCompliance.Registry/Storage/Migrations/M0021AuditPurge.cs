using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BurdenCompliance.Registry;

/// <summary>The one way to remove lines of the audit: the oldest, by an audit administrator, when their time is over.</summary>
[DbContext(typeof(RegistryDbContext))]
[Migration("0021_audit_purge")]
internal sealed class M0021AuditPurge : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        -- As the owner: the application's role has no right to delete, and gets none.
        CREATE FUNCTION registry.audit_purge(purger uuid, through bigint, expected text) RETURNS bigint
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        DECLARE
            days integer;
            gone bigint;
        BEGIN
            IF NOT EXISTS (SELECT FROM registry.post WHERE person_id = purger AND post = 'audit-administrator'
                    AND from_at <= now() AND (until_at IS NULL OR until_at > now())) THEN
                RAISE EXCEPTION 'not an audit administrator' USING ERRCODE = 'check_violation';
            END IF;
            days := greatest(180, coalesce((SELECT value::integer FROM registry.setting WHERE name = 'audit-days'), 1095));
            IF EXISTS (SELECT FROM registry.audit_event WHERE seq <= through AND at > now() - make_interval(days => days)) THEN
                RAISE EXCEPTION 'kept for % days', days USING ERRCODE = 'check_violation';
            END IF;
            IF NOT EXISTS (SELECT FROM registry.audit_event WHERE seq = through AND hash = expected) THEN
                RAISE EXCEPTION 'row % has another hash', through USING ERRCODE = 'check_violation';
            END IF;
            ALTER TABLE registry.audit_event DISABLE TRIGGER audit_event_append_only;
            DELETE FROM registry.audit_event WHERE seq <= through;
            GET DIAGNOSTICS gone = ROW_COUNT;
            ALTER TABLE registry.audit_event ENABLE TRIGGER audit_event_append_only;
            RETURN gone;
        END $$;
        REVOKE EXECUTE ON FUNCTION registry.audit_purge(uuid, bigint, text) FROM PUBLIC;
        DO $$
        BEGIN
            IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'burden') THEN
                GRANT EXECUTE ON FUNCTION registry.audit_purge(uuid, bigint, text) TO burden;
            END IF;
        END $$;
        """);
}
