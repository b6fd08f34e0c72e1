namespace BurdenCompliance.Registry;

/// <summary>What the application's role may do with the tables, and nothing besides: no DDL, and on what is only ever added to, SELECT and INSERT.</summary>
/// <remarks>Given at each start of the private cluster and by each <c>burden migrate</c>, so that a role made after the tables has them too. A test holds it against a migrated database.</remarks>
internal static class ApplicationRights
{
    public const string Sql = $"""
        GRANT USAGE ON SCHEMA registry TO {ClusterRoles.Application};
        GRANT SELECT ON registry.migration, registry.audit_head, registry.ledger_tally TO {ClusterRoles.Application};
        GRANT SELECT, INSERT ON
            registry.answer, registry.api_token, registry.assessment, registry.assessment_event, registry.audit_event, registry.counting_scheme,
            registry.decision, registry.disposition, registry.draft_version, registry.former_password, registry.idempotency_key, registry.inspection,
            registry.key_ring, registry.ledger_entry, registry.outgoing_check, registry.quota_statement, registry.record_disposition, registry.retained_item,
            registry.retained_list, registry.return_reason, registry.ruling, registry.secrecy_alert, registry.series, registry.setting,
            registry.setting_change, registry.step_up, registry.storage_use TO {ClusterRoles.Application};
        GRANT SELECT, INSERT, UPDATE ON
            registry.ledger_import, registry.notice, registry.occasion, registry.office, registry.outbox, registry.person, registry.plan,
            registry.plan_choice, registry.plan_item, registry.post, registry.quota, registry.region, registry.series_year,
            registry.session TO {ClusterRoles.Application};
        GRANT SELECT, INSERT, UPDATE, DELETE ON registry.saved_filter, registry.upload_minute, registry.upload_slot TO {ClusterRoles.Application};
        GRANT UPDATE (ended_at) ON registry.api_token TO {ClusterRoles.Application};
        GRANT UPDATE (
            state, revision, round, version, since, is_profile_confirmed, review_office_id, seal, file_name, file_sha256, file_bytes, title, issuer,
            document_number, verdict, findings, clauses, body, body_with_attachments, document, libre_office, catalog_version, catalog_sha256, profile,
            examination) ON registry.assessment TO {ClusterRoles.Application};
        GRANT UPDATE (rotated_at) ON registry.key_ring TO {ClusterRoles.Application};
        GRANT UPDATE (seen_at) ON registry.secrecy_alert TO {ClusterRoles.Application};
        GRANT UPDATE (value) ON registry.setting TO {ClusterRoles.Application};
        GRANT UPDATE (state, decided_at, decided_by) ON registry.setting_change TO {ClusterRoles.Application};
        GRANT UPDATE (used_at) ON registry.step_up TO {ClusterRoles.Application};
        GRANT UPDATE (bytes) ON registry.storage_use TO {ClusterRoles.Application};
        GRANT EXECUTE ON FUNCTION registry.audit_purge(uuid, bigint, text) TO {ClusterRoles.Application};
        """;
}
