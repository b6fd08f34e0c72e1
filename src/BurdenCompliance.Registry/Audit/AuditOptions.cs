using System.ComponentModel.DataAnnotations;

namespace BurdenCompliance.Registry;

/// <summary>Where the audit's checkpoints go; configuration section <c>Audit</c>.</summary>
public sealed class AuditOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Audit";

    /// <summary>Folder of the signed checkpoints, best on another machine or on write-once storage; null for <c>checkpoints</c> in the data folder.</summary>
    public string? CheckpointFolder { get; set; }

    /// <summary>Folder of the audit's archived lines; null for <c>audit-archive</c> in the data folder.</summary>
    public string? ArchiveFolder { get; set; }

    /// <summary>Private key (PEM, ECDSA P-256) that signs them; null for <c>audit-key.pem</c> in the data folder, made at the first start. Never in the database.</summary>
    public string? KeyFile { get; set; }

    /// <summary>A checkpoint at the latest after so many seconds with new rows.</summary>
    [Range(1, 300, ErrorMessage = "Audit:CheckpointSeconds 应为 1 至 300。")]
    public int CheckpointSeconds { get; set; } = 300;

    /// <summary>A checkpoint at the latest after so many rows.</summary>
    [Range(1, 100, ErrorMessage = "Audit:CheckpointRows 应为 1 至 100。")]
    public int CheckpointRows { get; set; } = 100;
}
