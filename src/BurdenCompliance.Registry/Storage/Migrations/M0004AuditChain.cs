using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BurdenCompliance.Registry;

/// <summary>Chains the audit: each row holds the hash of itself and the row before, made by the database, numbered without a gap.</summary>
[DbContext(typeof(RegistryDbContext))]
[Migration("0004_audit_chain")]
internal sealed class M0004AuditChain : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE registry.audit_head (
            one  boolean NOT NULL CONSTRAINT audit_head_pkey PRIMARY KEY CONSTRAINT audit_head_one CHECK (one),
            seq  bigint NOT NULL,
            hash text NOT NULL
        );
        INSERT INTO registry.audit_head VALUES (true, 0, repeat('0', 64));

        ALTER TABLE registry.audit_event
            ALTER COLUMN seq DROP IDENTITY,
            ADD COLUMN algorithm text,
            ADD COLUMN previous text,
            ADD COLUMN hash text;

        CREATE FUNCTION registry.audit_field(value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
            SELECT CASE WHEN value IS NULL THEN '-' ELSE octet_length(value)::text || ':' || value END
        $$;
        CREATE FUNCTION registry.audit_hash(e registry.audit_event) RETURNS text LANGUAGE sql IMMUTABLE AS $$
            SELECT encode(sha256(convert_to(
                registry.audit_field(e.algorithm) || registry.audit_field(e.seq::text)
                || registry.audit_field((extract(epoch FROM e.at) * 1000000)::bigint::text)
                || registry.audit_field(e.actor) || registry.audit_field(e.person_id::text) || registry.audit_field(e.office_id::text)
                || registry.audit_field(e.address) || registry.audit_field(e.act) || registry.audit_field(e.object)
                || registry.audit_field(e.outcome) || registry.audit_field(e.correlation) || registry.audit_field(e.details::text)
                || registry.audit_field(e.previous), 'UTF8')), 'hex')
        $$;

        -- What was written before there was a chain, renumbered without gaps in its own order.
        ALTER TABLE registry.audit_event DISABLE TRIGGER audit_event_append_only;
        DO $$
        DECLARE
            e registry.audit_event;
            head registry.audit_head;
        BEGIN
            SELECT * INTO head FROM registry.audit_head;
            FOR e IN SELECT * FROM registry.audit_event ORDER BY seq LOOP
                DELETE FROM registry.audit_event WHERE seq = e.seq;
                e.seq := head.seq + 1;
                e.algorithm := 'sha256-v1';
                e.previous := head.hash;
                e.hash := registry.audit_hash(e);
                INSERT INTO registry.audit_event SELECT e.*;
                head.seq := e.seq;
                head.hash := e.hash;
            END LOOP;
            UPDATE registry.audit_head SET seq = head.seq, hash = head.hash;
        END $$;
        ALTER TABLE registry.audit_event ENABLE TRIGGER audit_event_append_only;
        ALTER TABLE registry.audit_event
            ALTER COLUMN algorithm SET NOT NULL, ALTER COLUMN previous SET NOT NULL, ALTER COLUMN hash SET NOT NULL;

        -- As the owner, so that the application's role needs no right on the head. The head's row is held until the commit.
        CREATE FUNCTION registry.audit_chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        DECLARE
            head registry.audit_head;
        BEGIN
            SELECT * INTO head FROM registry.audit_head FOR UPDATE;
            NEW.seq := head.seq + 1;
            NEW.algorithm := 'sha256-v1';
            NEW.previous := head.hash;
            NEW.hash := registry.audit_hash(NEW);
            UPDATE registry.audit_head SET seq = NEW.seq, hash = NEW.hash;
            RETURN NEW;
        END $$;
        CREATE TRIGGER audit_event_chain BEFORE INSERT ON registry.audit_event FOR EACH ROW EXECUTE FUNCTION registry.audit_chain();
        CREATE INDEX audit_event_at ON registry.audit_event (at, seq);

        DO $$
        BEGIN
            IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'burden') THEN
                GRANT SELECT ON registry.audit_head TO burden;
            END IF;
        END $$;
        """);
}
