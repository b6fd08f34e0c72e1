using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>The registry's tables as C# sees them; the drift test compares them with the migrated database.</summary>
internal sealed class RegistryDbContext(DbContextOptions<RegistryDbContext> options) : DbContext(options)
{
    /// <summary>The one schema of the product.</summary>
    public const string Schema = "registry";

    public DbSet<AssessmentRow> Assessments => Set<AssessmentRow>();
    public DbSet<AuditEventRow> AuditEvents => Set<AuditEventRow>();
    public DbSet<IdempotencyKeyRow> IdempotencyKeys => Set<IdempotencyKeyRow>();
    public DbSet<RegionRow> Regions => Set<RegionRow>();
    public DbSet<OfficeRow> Offices => Set<OfficeRow>();
    public DbSet<PersonRow> People => Set<PersonRow>();
    public DbSet<PostRow> Posts => Set<PostRow>();
    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    // Every Mapping of this room, so that a new table needs no line here.
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder
        .HasDefaultSchema(Schema)
        .ApplyConfigurationsFromAssembly(typeof(RegistryDbContext).Assembly);
}
