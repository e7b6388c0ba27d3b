import GRDB

/// The tables of the ledger, as named migrations: a ledger remembers which it has seen, and new ones are added at the
/// end. Never change one that has shipped.
///
/// Times are nanoseconds since 1970, amounts millionths, days ISO 8601 text.
enum LedgerSchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("taxonomy") { try $0.execute(sql: taxonomy) }
        migrator.registerMigration("contacts") { try $0.execute(sql: contacts) }
        migrator.registerMigration("entries") { try $0.execute(sql: entries) }
        migrator.registerMigration("documents") { try $0.execute(sql: documents) }
        migrator.registerMigration("lessons") { try $0.execute(sql: lessons) }
        migrator.registerMigration("settled files") { try $0.execute(sql: settledFiles) }
        migrator.registerMigration("contact details") { try $0.execute(sql: contactDetails) }
        migrator.registerMigration("further entries") { try $0.execute(sql: furtherEntries) }
        migrator.registerMigration("interactions") { try $0.execute(sql: interactions) }
        migrator.registerMigration("segments") { try $0.execute(sql: segments) }
        migrator.registerMigration("changes") { try $0.execute(sql: changes) }
        migrator.registerMigration("segment actions") { try $0.execute(sql: segmentActions) }
        migrator.registerMigration("drafts") { try $0.execute(sql: drafts) }
        migrator.registerMigration("own taxonomy") { try $0.execute(sql: ownTaxonomy) }
        migrator.registerMigration("attachments") { try $0.execute(sql: attachments) }
        migrator.registerMigration("contact selection") { try $0.execute(sql: contactSelection) }
        migrator.registerMigration("log") { try $0.execute(sql: log) }
        migrator.registerMigration("search") { try $0.execute(sql: search) }
        migrator.registerMigration("purges") { try $0.execute(sql: purges) }
        migrator.registerMigration("figures") { try $0.execute(sql: figures) }
        migrator.registerMigration("pages") { try $0.execute(sql: pages) }
        migrator.registerMigration("follow-ups") { try $0.execute(sql: followUps) }
        migrator.registerMigration("references") { try $0.execute(sql: references) }
        migrator.registerMigration("versions") { try $0.execute(sql: versions) }
        migrator.registerMigration("segment logging") { try $0.execute(sql: segmentLogging) }
        migrator.registerMigration("import keys") { try $0.execute(sql: importKeys) }
        migrator.registerMigration("imports") { try $0.execute(sql: imports) }
        migrator.registerMigration("reprints") { try $0.execute(sql: reprints) }
        migrator.registerMigration("filed paths") { try $0.execute(sql: filedPaths) }
        migrator.registerMigration("contact revision") { try $0.execute(sql: contactRevision) }
        migrator.registerMigration("imported rows") { try $0.execute(sql: importedRows) }
        migrator.registerMigration("campaign marks") { try $0.execute(sql: campaignMarks) }
        return migrator
    }

    private static let taxonomy = """
        CREATE TABLE interaction_group (code TEXT PRIMARY KEY NOT NULL, description TEXT NOT NULL) STRICT;
        CREATE TABLE interaction_template (
            code TEXT PRIMARY KEY NOT NULL, group_code TEXT NOT NULL, description TEXT NOT NULL,
            unit_cost INTEGER NOT NULL, unit_duration_min INTEGER NOT NULL, information_flow TEXT, initiated_by TEXT,
            correspondence_type TEXT, ignore_contact_correspondence_type INTEGER NOT NULL) STRICT;
        CREATE TABLE template_setup (document_type TEXT PRIMARY KEY NOT NULL, template_code TEXT NOT NULL) STRICT;
        """

    /// `contact_name.position`: 0 name, 1 name 2, from 2 on aliases. `origin`: 0 imported, 1 learnt here (kept by
    /// imports), 2 and 3 follow from an identifier of origin 0 and 1.
    private static let contacts = """
        CREATE TABLE contact (
            id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, name TEXT NOT NULL, name_2 TEXT,
            company_no TEXT, company_name TEXT, street TEXT, address_2 TEXT, post_code TEXT, city TEXT, country TEXT,
            language_code TEXT, salesperson_code TEXT, correspondence_type TEXT, post_code_key TEXT,
            name_start TEXT, fingerprint BLOB NOT NULL) STRICT;
        CREATE INDEX contact_post_code ON contact (post_code_key, name_start) WHERE post_code_key IS NOT NULL;
        CREATE TABLE contact_identifier (
            contact_id INTEGER NOT NULL REFERENCES contact, scheme TEXT NOT NULL, value TEXT NOT NULL,
            origin INTEGER NOT NULL, PRIMARY KEY (contact_id, scheme, value)) STRICT, WITHOUT ROWID;
        CREATE INDEX contact_identifier_value ON contact_identifier (value, scheme);
        CREATE TABLE contact_name (
            contact_id INTEGER NOT NULL REFERENCES contact, position INTEGER NOT NULL, name_key TEXT NOT NULL,
            name TEXT NOT NULL, origin INTEGER NOT NULL, PRIMARY KEY (contact_id, position)) STRICT, WITHOUT ROWID;
        CREATE INDEX contact_name_key ON contact_name (name_key);
        """

    /// The log is read newest first, by contact, company, template, type, kind, or everything: `entry_no` ends every index.
    private static let entries = """
        CREATE TABLE entry (
            entry_no INTEGER PRIMARY KEY AUTOINCREMENT, date TEXT NOT NULL, time TEXT NOT NULL,
            recorded_at INTEGER NOT NULL, contact_no TEXT NOT NULL, contact_name TEXT NOT NULL,
            contact_company_no TEXT, contact_company_name TEXT, template_code TEXT NOT NULL, group_code TEXT NOT NULL,
            description TEXT NOT NULL, document_type TEXT, document_kind TEXT, direction TEXT, document_no TEXT,
            document_no_key TEXT, document_year INTEGER, version_no INTEGER NOT NULL, previous_entry_no INTEGER,
            document_date TEXT, due_date TEXT, amount INTEGER, currency TEXT, language TEXT, information_flow TEXT,
            initiated_by TEXT, correspondence_type TEXT, evaluation TEXT, attempt_failed INTEGER NOT NULL,
            canceled INTEGER NOT NULL, cancel_reason TEXT, cost INTEGER NOT NULL, duration_min INTEGER NOT NULL,
            user_id TEXT, salesperson_code TEXT, campaign_no TEXT, segment_no TEXT, opportunity_no TEXT, subject TEXT,
            rule TEXT, document_id INTEGER, reprints INTEGER NOT NULL DEFAULT 0) STRICT;
        CREATE INDEX entry_date ON entry (date);
        CREATE INDEX entry_contact ON entry (contact_no, date);
        CREATE INDEX entry_company ON entry (contact_company_no, date) WHERE contact_company_no IS NOT NULL;
        CREATE INDEX entry_template ON entry (template_code, date);
        CREATE INDEX entry_type ON entry (document_type, date) WHERE document_type IS NOT NULL;
        CREATE INDEX entry_kind ON entry (document_kind, date) WHERE document_kind IS NOT NULL;
        CREATE INDEX entry_document_no ON entry (document_no_key, contact_no) WHERE document_no_key IS NOT NULL;
        CREATE INDEX entry_canceled ON entry (date) WHERE canceled = 1;
        """

    /// `intake.in_folder` is 1 as long as the file may still lie where it was dropped: only then does its key stand
    /// for this intake, for a file may be put back.
    private static let documents = """
        CREATE TABLE document (
            id INTEGER PRIMARY KEY, digest TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, media_type TEXT NOT NULL,
            original_path TEXT NOT NULL, user_id TEXT, printed_at INTEGER NOT NULL, taken_at INTEGER NOT NULL,
            entry_no INTEGER, review_no INTEGER) STRICT;
        CREATE TABLE document_reading (
            document_id INTEGER PRIMARY KEY REFERENCES document, reading BLOB NOT NULL, text BLOB NOT NULL,
            decision BLOB NOT NULL) STRICT;
        CREATE TABLE review_item (
            review_no INTEGER PRIMARY KEY AUTOINCREMENT, received_at INTEGER NOT NULL, document_id INTEGER NOT NULL,
            reason_code TEXT NOT NULL, reason_detail TEXT, resolution TEXT, resolved_at INTEGER, resolved_by TEXT,
            resolution_reason TEXT, entry_no INTEGER) STRICT;
        CREATE INDEX review_item_waiting ON review_item (review_no) WHERE resolution IS NULL;
        CREATE TABLE intake (
            id INTEGER PRIMARY KEY, folder TEXT NOT NULL, path BLOB NOT NULL, name TEXT NOT NULL,
            device INTEGER NOT NULL, inode INTEGER NOT NULL, size INTEGER NOT NULL, modified_at INTEGER NOT NULL,
            document_id INTEGER, original_path TEXT NOT NULL, user_id TEXT, taken_at INTEGER NOT NULL,
            outcome TEXT NOT NULL, reason_code TEXT, reason_detail TEXT, entry_no INTEGER, review_no INTEGER,
            original_intake INTEGER, filing TEXT, filed_to TEXT, in_folder INTEGER NOT NULL DEFAULT 1) STRICT;
        CREATE UNIQUE INDEX intake_key ON intake (inode, modified_at, size, device, folder, path, document_id)
            WHERE in_folder = 1;
        CREATE INDEX intake_unfiled ON intake (id) WHERE filing IS NULL;
        CREATE INDEX intake_document ON intake (document_id) WHERE document_id IS NOT NULL;
        CREATE INDEX intake_name ON intake (name);
        """

    /// `contact_name.place`: null for a name that holds everywhere; for one that was learnt from a document the post
    /// code printed with it, empty where none was. `lesson.sign`: `name`, or the scheme of an identifier.
    private static let lessons = """
        ALTER TABLE contact_name ADD COLUMN place TEXT;
        CREATE TABLE lesson (
            lesson_no INTEGER PRIMARY KEY AUTOINCREMENT, contact_id INTEGER NOT NULL REFERENCES contact,
            sign TEXT NOT NULL, value TEXT NOT NULL, place TEXT, learnt_at INTEGER NOT NULL, learnt_by TEXT NOT NULL,
            document_id INTEGER) STRICT;
        CREATE INDEX lesson_contact ON lesson (contact_id);
        CREATE TABLE reassignment (
            from_entry INTEGER PRIMARY KEY, to_entry INTEGER NOT NULL, reassigned_at INTEGER NOT NULL,
            reassigned_by TEXT NOT NULL) STRICT;
        CREATE INDEX reassignment_to ON reassignment (to_entry);
        """

    /// `review_item.filed` is 1 once the files of a settled item have left the review folder.
    private static let settledFiles = """
        ALTER TABLE review_item ADD COLUMN filed INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX review_item_unfiled ON review_item (review_no) WHERE resolution IS NOT NULL AND filed = 0;
        """

    /// `contact_former_number` holds the numbers of contacts that were merged into others. `contact_file` is what came
    /// of each file of contacts that was dropped; `report` is the text that lies beside the file.
    private static let contactDetails = """
        ALTER TABLE contact_name ADD COLUMN is_former INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE contact_address (
            contact_id INTEGER NOT NULL REFERENCES contact, position INTEGER NOT NULL, code TEXT NOT NULL, street TEXT,
            address_2 TEXT, post_code TEXT, city TEXT, country TEXT, valid_from TEXT, valid_until TEXT,
            post_code_key TEXT, name_start TEXT, PRIMARY KEY (contact_id, position)) STRICT, WITHOUT ROWID;
        CREATE INDEX contact_address_post_code ON contact_address (post_code_key, name_start)
            WHERE post_code_key IS NOT NULL;
        CREATE TABLE contact_former_number (
            number TEXT PRIMARY KEY NOT NULL, contact_id INTEGER NOT NULL REFERENCES contact) STRICT, WITHOUT ROWID;
        CREATE INDEX contact_former_number_contact ON contact_former_number (contact_id);
        CREATE INDEX contact_company ON contact (company_no) WHERE company_no IS NOT NULL;
        CREATE TABLE contact_file (
            id INTEGER PRIMARY KEY, folder TEXT NOT NULL, path BLOB NOT NULL, name TEXT NOT NULL,
            device INTEGER NOT NULL, inode INTEGER NOT NULL, size INTEGER NOT NULL, modified_at INTEGER NOT NULL,
            original_path TEXT NOT NULL, user_id TEXT, taken_at INTEGER NOT NULL, added INTEGER NOT NULL,
            changed INTEGER NOT NULL, unchanged INTEGER NOT NULL, refused INTEGER NOT NULL, problem TEXT,
            report TEXT NOT NULL, filing TEXT, filed_to TEXT, in_folder INTEGER NOT NULL DEFAULT 1) STRICT;
        CREATE UNIQUE INDEX contact_file_key ON contact_file (inode, modified_at, size, device, folder, path)
            WHERE in_folder = 1;
        CREATE INDEX contact_file_name ON contact_file (name);
        CREATE INDEX contact_file_unfiled ON contact_file (id) WHERE filing IS NULL;
        """

    /// `entry.copy_of`: the entry beside which this one records the same document for a further contact.
    private static let furtherEntries = """
        ALTER TABLE entry ADD COLUMN copy_of INTEGER;
        CREATE UNIQUE INDEX entry_copy ON entry (copy_of, contact_no) WHERE copy_of IS NOT NULL;
        """

    /// `entry_change`: what people changed on an entry, field by field, with what stood there before.
    private static let interactions = """
        ALTER TABLE entry ADD COLUMN follow_up_date TEXT;
        ALTER TABLE entry ADD COLUMN campaign_target INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE entry ADD COLUMN campaign_response INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE entry ADD COLUMN logged_segment_no INTEGER;
        ALTER TABLE entry ADD COLUMN contact_via TEXT;
        CREATE INDEX entry_logged_segment ON entry (logged_segment_no) WHERE logged_segment_no IS NOT NULL;
        CREATE TABLE entry_change (
            change_no INTEGER PRIMARY KEY AUTOINCREMENT, entry_no INTEGER NOT NULL, changed_at INTEGER NOT NULL,
            user_id TEXT NOT NULL, field TEXT NOT NULL, before TEXT, after TEXT, reason TEXT) STRICT;
        CREATE INDEX entry_change_entry ON entry_change (entry_no);
        CREATE TABLE entry_comment (
            comment_no INTEGER PRIMARY KEY AUTOINCREMENT, entry_no INTEGER NOT NULL, written_at INTEGER NOT NULL,
            user_id TEXT NOT NULL, text TEXT NOT NULL) STRICT;
        CREATE INDEX entry_comment_entry ON entry_comment (entry_no);
        """

    /// A segment's values are those that its interactions start with (Business Central table 5076). A logged segment
    /// keeps its number when the segment is gone.
    private static let segments = """
        CREATE TABLE segment (
            segment_no TEXT PRIMARY KEY NOT NULL, description TEXT NOT NULL, template_code TEXT, subject TEXT,
            campaign_no TEXT, salesperson_code TEXT, correspondence_type TEXT,
            ignore_contact_correspondence_type INTEGER NOT NULL DEFAULT 0, created_at INTEGER NOT NULL,
            created_by TEXT NOT NULL) STRICT;
        CREATE TABLE segment_member (
            segment_no TEXT NOT NULL REFERENCES segment, contact_id INTEGER NOT NULL REFERENCES contact,
            PRIMARY KEY (segment_no, contact_id)) STRICT, WITHOUT ROWID;
        CREATE INDEX segment_member_contact ON segment_member (contact_id);
        CREATE TABLE logged_segment (
            logged_segment_no INTEGER PRIMARY KEY AUTOINCREMENT, segment_no TEXT NOT NULL, description TEXT NOT NULL,
            logged_at INTEGER NOT NULL, user_id TEXT NOT NULL, canceled INTEGER NOT NULL DEFAULT 0) STRICT;
        CREATE INDEX logged_segment_segment ON logged_segment (segment_no);
        """
}
