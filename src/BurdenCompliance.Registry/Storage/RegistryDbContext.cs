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

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder
        .HasDefaultSchema(Schema)
        .ApplyConfiguration(new AssessmentRow.Mapping())
        .ApplyConfiguration(new AuditEventRow.Mapping())
        .ApplyConfiguration(new IdempotencyKeyRow.Mapping());
}
