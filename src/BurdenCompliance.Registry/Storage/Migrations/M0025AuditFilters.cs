using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BurdenCompliance.Registry;

/// <summary>The audit is filtered by person and verb without walking the whole chain; a region's name is unique under its parent.</summary>
[DbContext(typeof(RegistryDbContext))]
[Migration("0025_audit_filters")]
internal sealed class M0025AuditFilters : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE INDEX audit_event_actor ON registry.audit_event (actor, seq);
        CREATE INDEX audit_event_act ON registry.audit_event (act, seq);
        DROP INDEX registry.region_name;
        CREATE UNIQUE INDEX region_name ON registry.region (parent_id, name) NULLS NOT DISTINCT;
        DROP INDEX registry.region_parent;
        """);
}
