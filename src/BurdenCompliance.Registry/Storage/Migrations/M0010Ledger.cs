using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BurdenCompliance.Registry;

/// <summary>The ledger, partitioned by year; numbers without a gap; the ceiling; counting schemes; the tally that a trigger keeps.</summary>
[DbContext(typeof(RegistryDbContext))]
[Migration("0010_ledger")]
internal sealed class M0010Ledger : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Tables);
        migrationBuilder.Sql(Entries);
        migrationBuilder.Sql(Tally);
        migrationBuilder.Sql(Rights);
    }

    private const string Tables = """
        CREATE TABLE registry.series (
            id         uuid NOT NULL CONSTRAINT series_pkey PRIMARY KEY,
            office_id  uuid NOT NULL CONSTRAINT series_office_fkey REFERENCES registry.office (id),
            word       text NOT NULL CONSTRAINT series_word_form CHECK (word <> '' AND length(word) <= 30),
            form       text NOT NULL,
            created_at timestamptz NOT NULL
        );
        CREATE UNIQUE INDEX series_office_word ON registry.series (office_id, word);

        CREATE TABLE registry.series_year (
            series_id uuid NOT NULL CONSTRAINT series_year_series_fkey REFERENCES registry.series (id),
            year      integer NOT NULL,
            opened_at integer NOT NULL CONSTRAINT series_year_opened_at CHECK (opened_at >= 0),
            used      integer NOT NULL,
            CONSTRAINT series_year_pkey PRIMARY KEY (series_id, year),
            CONSTRAINT series_year_used CHECK (used >= opened_at)
        );

        CREATE TABLE registry.counting_scheme (
            id        uuid NOT NULL CONSTRAINT counting_scheme_pkey PRIMARY KEY,
            office_id uuid NOT NULL CONSTRAINT counting_scheme_office_fkey REFERENCES registry.office (id),
            year      integer NOT NULL,
            version   integer NOT NULL,
            name      text NOT NULL,
            rules     json NOT NULL,
            made_at   timestamptz NOT NULL,
            made_by   uuid NOT NULL,
            reason    text NOT NULL
        );
        CREATE UNIQUE INDEX counting_scheme_version ON registry.counting_scheme (office_id, year, version);

        CREATE TABLE registry.quota (
            office_id    uuid NOT NULL CONSTRAINT quota_office_fkey REFERENCES registry.office (id),
            year         integer NOT NULL,
            scheme_id    uuid,
            last_year    integer,
            plan         integer,
            cap          integer GENERATED ALWAYS AS (LEAST(last_year, plan)) STORED,
            used         integer NOT NULL,
            excused      integer NOT NULL DEFAULT 0,
            statement_id uuid,
            CONSTRAINT quota_pkey PRIMARY KEY (office_id, year),
            CONSTRAINT quota_used CHECK (used >= 0 AND excused >= 0),
            CONSTRAINT quota_held CHECK (LEAST(last_year, plan) IS NULL OR used <= LEAST(last_year, plan) + excused)
        );
        """;

    private const string Entries = """
        CREATE TABLE registry.ledger_entry (
            id              uuid NOT NULL,
            document_id     uuid NOT NULL,
            office_id       uuid NOT NULL,
            year            integer NOT NULL,
            business_date   date NOT NULL,
            recorded_at     timestamptz NOT NULL,
            recorded_by     uuid NOT NULL,
            kind            text NOT NULL,
            weight          smallint NOT NULL,
            names           uuid,
            reason          text,
            assessment_id   uuid,
            series_id       uuid,
            number          integer,
            series_word     text NOT NULL,
            document_number text,
            title           text NOT NULL,
            document_type   text NOT NULL,
            form            text NOT NULL,
            direction       text NOT NULL,
            document_class  text NOT NULL,
            reach           text,
            recipients      text NOT NULL,
            units           integer NOT NULL,
            is_exception    boolean NOT NULL,
            plan_item_id    uuid,
            out_of_plan     text,
            burden_minutes  integer NOT NULL,
            import_id       uuid,
            CONSTRAINT ledger_entry_pkey PRIMARY KEY (office_id, year, id),
            CONSTRAINT ledger_entry_year CHECK (year = extract(year FROM business_date)),
            CONSTRAINT ledger_entry_weight CHECK (weight = CASE WHEN kind IN ('voided', 'corrected-from') THEN -1 ELSE 1 END),
            CONSTRAINT ledger_entry_names CHECK ((names IS NOT NULL) = (kind IN ('voided', 'corrected-from', 'corrected-to'))),
            CONSTRAINT ledger_entry_reason CHECK (names IS NULL OR reason <> '')
        ) PARTITION BY RANGE (year);
        CREATE INDEX ledger_entry_latest ON registry.ledger_entry (office_id, year, business_date DESC, id DESC);
        CREATE INDEX ledger_entry_document ON registry.ledger_entry (document_id);
        CREATE UNIQUE INDEX ledger_entry_number ON registry.ledger_entry (series_id, year, number) WHERE kind IN ('issued', 'registered');
        CREATE UNIQUE INDEX ledger_entry_taken_back_once ON registry.ledger_entry (names, year) WHERE weight < 0;
        CREATE UNIQUE INDEX ledger_entry_assessment ON registry.ledger_entry (assessment_id, year) WHERE kind = 'issued';
        CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON registry.ledger_entry
            FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse_change();

        -- Partitions stand apart: nobody but the owner reaches them except through the ledger.
        CREATE SCHEMA registry_year;
        DO $$
        BEGIN
            FOR y IN 2015..2045 LOOP
                EXECUTE format('CREATE TABLE registry_year.ledger_entry_%s PARTITION OF registry.ledger_entry FOR VALUES FROM (%s) TO (%s)', y, y, y + 1);
                EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON registry_year.ledger_entry_%s '
                    'FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse_change()', y);
            END LOOP;
        END $$;
        CREATE TABLE registry_year.ledger_entry_other PARTITION OF registry.ledger_entry DEFAULT;
        CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON registry_year.ledger_entry_other
            FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse_change();
        """;

    private const string Tally = """
        CREATE TABLE registry.ledger_tally (
            office_id      uuid NOT NULL,
            year           integer NOT NULL,
            month          integer NOT NULL,
            document_type  text NOT NULL,
            form           text NOT NULL,
            direction      text NOT NULL,
            series_word    text NOT NULL,
            documents      integer NOT NULL,
            comprehensive  integer NOT NULL,
            special_task   integer NOT NULL,
            to_central     integer NOT NULL,
            to_province    integer NOT NULL,
            to_city        integer NOT NULL,
            to_county      integer NOT NULL,
            to_township    integer NOT NULL,
            to_village     integer NOT NULL,
            exceptions     integer NOT NULL,
            out_of_plan    integer NOT NULL,
            unassessed     integer NOT NULL,
            burden_minutes bigint NOT NULL,
            CONSTRAINT ledger_tally_pkey PRIMARY KEY (office_id, year, month, document_type, form, direction, series_word)
        );

        CREATE FUNCTION registry.tally_entries() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        BEGIN
            INSERT INTO registry.ledger_tally AS t
            SELECT office_id, year, extract(month FROM business_date)::integer, document_type, form, direction, series_word, sum(weight),
                coalesce(sum(weight) FILTER (WHERE document_class = 'comprehensive'), 0),
                coalesce(sum(weight) FILTER (WHERE document_class = 'special-task'), 0),
                coalesce(sum(weight) FILTER (WHERE reach = 'central'), 0),
                coalesce(sum(weight) FILTER (WHERE reach = 'province'), 0),
                coalesce(sum(weight) FILTER (WHERE reach = 'city'), 0),
                coalesce(sum(weight) FILTER (WHERE reach = 'county'), 0),
                coalesce(sum(weight) FILTER (WHERE reach = 'township'), 0),
                coalesce(sum(weight) FILTER (WHERE reach = 'village'), 0),
                coalesce(sum(weight) FILTER (WHERE is_exception), 0),
                coalesce(sum(weight) FILTER (WHERE out_of_plan IS NOT NULL), 0),
                coalesce(sum(weight) FILTER (WHERE assessment_id IS NULL), 0),
                sum(weight * burden_minutes::bigint * units)
            FROM entered GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1, 2, 3, 4, 5, 6, 7
            ON CONFLICT ON CONSTRAINT ledger_tally_pkey DO UPDATE SET
                documents = t.documents + excluded.documents,
                comprehensive = t.comprehensive + excluded.comprehensive,
                special_task = t.special_task + excluded.special_task,
                to_central = t.to_central + excluded.to_central,
                to_province = t.to_province + excluded.to_province,
                to_city = t.to_city + excluded.to_city,
                to_county = t.to_county + excluded.to_county,
                to_township = t.to_township + excluded.to_township,
                to_village = t.to_village + excluded.to_village,
                exceptions = t.exceptions + excluded.exceptions,
                out_of_plan = t.out_of_plan + excluded.out_of_plan,
                unassessed = t.unassessed + excluded.unassessed,
                burden_minutes = t.burden_minutes + excluded.burden_minutes;
            RETURN NULL;
        END $$;
        REVOKE ALL ON FUNCTION registry.tally_entries() FROM PUBLIC;
        CREATE TRIGGER ledger_entry_tally AFTER INSERT ON registry.ledger_entry REFERENCING NEW TABLE AS entered
            FOR EACH STATEMENT EXECUTE FUNCTION registry.tally_entries();
        """;

    private const string Rights = """
        DO $$
        BEGIN
            IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'burden') THEN
                GRANT SELECT, INSERT ON registry.ledger_entry, registry.counting_scheme, registry.series TO burden;
                GRANT SELECT, INSERT, UPDATE ON registry.series_year, registry.quota TO burden;
                GRANT SELECT ON registry.ledger_tally TO burden;
            END IF;
        END $$;
        """;
}
