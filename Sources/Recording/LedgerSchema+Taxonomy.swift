extension LedgerSchema {
    /// `texts`: a description by language, as JSON. `own_taxonomy` is what was said by command, which wins over the
    /// files: `part` is `group`, `template` or `setup`, `content` JSON, or null for a type that is to have no template.
    /// `taxonomy_revision.number` grows with each change of it.
    static let ownTaxonomy = """
        ALTER TABLE interaction_group ADD COLUMN texts TEXT NOT NULL DEFAULT '{}';
        ALTER TABLE interaction_template ADD COLUMN texts TEXT NOT NULL DEFAULT '{}';
        ALTER TABLE interaction_template ADD COLUMN campaign_no TEXT;
        ALTER TABLE interaction_template ADD COLUMN campaign_target INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE interaction_template ADD COLUMN campaign_response INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE own_taxonomy (
            part TEXT NOT NULL, code TEXT NOT NULL, content TEXT, changed_at INTEGER NOT NULL,
            changed_by TEXT NOT NULL, PRIMARY KEY (part, code)) STRICT, WITHOUT ROWID;
        CREATE TABLE taxonomy_revision (id INTEGER PRIMARY KEY, number INTEGER NOT NULL) STRICT;
        INSERT INTO taxonomy_revision (id, number) VALUES (1, 0);
        CREATE TABLE template_attachment (
            template_code TEXT NOT NULL, language TEXT NOT NULL, document_id INTEGER NOT NULL REFERENCES document,
            file_name TEXT NOT NULL, attached_at INTEGER NOT NULL, attached_by TEXT NOT NULL,
            PRIMARY KEY (template_code, language)) STRICT, WITHOUT ROWID;
        CREATE INDEX template_attachment_document ON template_attachment (document_id);
        """
}
