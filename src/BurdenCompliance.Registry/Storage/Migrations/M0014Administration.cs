using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BurdenCompliance.Registry;

/// <summary>Settings of the administrators with their history, alerts of secrecy, slots and room for uploads, closed offices, and since when keys serve.</summary>
[DbContext(typeof(RegistryDbContext))]
[Migration("0014_administration")]
internal sealed class M0014Administration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE registry.setting (
            name  text NOT NULL CONSTRAINT setting_pkey PRIMARY KEY,
            value text NOT NULL,
            CONSTRAINT setting_audit_floor CHECK (name <> 'audit-days' OR value::integer >= 180)
        );
        CREATE TABLE registry.setting_change (
            id          uuid NOT NULL CONSTRAINT setting_change_pkey PRIMARY KEY,
            name        text NOT NULL,
            before      text NOT NULL,
            after       text NOT NULL,
            state       text NOT NULL CONSTRAINT setting_change_state CHECK (state IN ('in-force', 'pending', 'withdrawn')),
            proposed_at timestamptz NOT NULL,
            proposed_by uuid NOT NULL CONSTRAINT setting_change_proposer REFERENCES registry.person (id),
            decided_at  timestamptz,
            decided_by  uuid CONSTRAINT setting_change_decider REFERENCES registry.person (id),
            -- What waits for a second person is never decided into force by the first.
            CONSTRAINT setting_change_second CHECK (state <> 'in-force' OR name <> 'secrecy-rule' OR after <> 'off' OR decided_by <> proposed_by)
        );
        CREATE INDEX setting_change_proposed_at ON registry.setting_change (proposed_at DESC);
        CREATE INDEX setting_change_proposed_by ON registry.setting_change (proposed_by);
        CREATE INDEX setting_change_decided_by ON registry.setting_change (decided_by);
        CREATE UNIQUE INDEX setting_change_pending ON registry.setting_change (name) WHERE state = 'pending';

        CREATE TABLE registry.secrecy_alert (
            id        uuid NOT NULL CONSTRAINT secrecy_alert_pkey PRIMARY KEY,
            at        timestamptz NOT NULL,
            person_id uuid NOT NULL CONSTRAINT secrecy_alert_person_fkey REFERENCES registry.person (id),
            code      text NOT NULL,
            size      text NOT NULL,
            seen_at   timestamptz
        );
        CREATE INDEX secrecy_alert_at ON registry.secrecy_alert (at DESC);
        CREATE INDEX secrecy_alert_person ON registry.secrecy_alert (person_id);
        ALTER TABLE registry.outbox
            ALTER COLUMN notice_id DROP NOT NULL,
            ADD COLUMN alert_id uuid CONSTRAINT outbox_alert_fkey REFERENCES registry.secrecy_alert (id),
            ADD CONSTRAINT outbox_one CHECK (num_nonnulls(notice_id, alert_id) = 1);
        CREATE INDEX outbox_alert ON registry.outbox (alert_id);

        CREATE TABLE registry.upload_slot (
            person_id uuid NOT NULL CONSTRAINT upload_slot_person_fkey REFERENCES registry.person (id),
            slot      integer NOT NULL,
            holder    uuid NOT NULL,
            until_at  timestamptz NOT NULL,
            CONSTRAINT upload_slot_pkey PRIMARY KEY (person_id, slot)
        );
        CREATE TABLE registry.storage_use (
            person_id uuid NOT NULL CONSTRAINT storage_use_pkey PRIMARY KEY CONSTRAINT storage_use_person_fkey REFERENCES registry.person (id),
            bytes     bigint NOT NULL CONSTRAINT storage_use_bytes CHECK (bytes >= 0)
        );
        INSERT INTO registry.storage_use SELECT drafter_id, sum(file_bytes) FROM registry.assessment WHERE drafter_id IS NOT NULL GROUP BY drafter_id;

        ALTER TABLE registry.office ADD COLUMN closed_at timestamptz;

        CREATE TABLE registry.key_ring (
            one        boolean NOT NULL CONSTRAINT key_ring_pkey PRIMARY KEY CONSTRAINT key_ring_one CHECK (one),
            rotated_at timestamptz NOT NULL
        );

        DO $$
        BEGIN
            IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'burden') THEN
                GRANT SELECT, INSERT ON registry.setting, registry.setting_change, registry.secrecy_alert, registry.storage_use, registry.key_ring TO burden;
                GRANT UPDATE (value) ON registry.setting TO burden;
                GRANT UPDATE (state, decided_at, decided_by) ON registry.setting_change TO burden;
                GRANT UPDATE (seen_at) ON registry.secrecy_alert TO burden;
                GRANT UPDATE (bytes) ON registry.storage_use TO burden;
                GRANT UPDATE (rotated_at) ON registry.key_ring TO burden;
                GRANT SELECT, INSERT, UPDATE, DELETE ON registry.upload_slot TO burden;
            END IF;
        END $$;
        """);
}
