package import Model
import Recording
import Settings

// Groups, templates and setup: what stands in the files, and what is said by command, which is kept in the ledger and
// wins over a file.

extension Office {
    package func taxonomy() throws -> OfficeTaxonomy {
        try demand(.read)
        return OfficeTaxonomy(
            try ledger.taxonomy(over: configuration.taxonomy), files: configuration.taxonomy.files,
            own: try ledger.ownTaxonomy())
    }

    /// - Throws: `LedgerFailure.refused` when the code is taken.
    package func add(_ group: InteractionGroup, at moment: Moment) throws {
        try edit(at: moment) { editor in
            try TaxonomyCheck.check(group)
            guard editor.taxonomy.group(group.code) == nil else {
                throw LedgerFailure.refused(
                    "there is an interaction group \(group.code) already; 'dossier groups edit' changes it")
            }
            try editor.put(group)
        }
    }

    /// Changes the group by `body`; its code stays. Where nothing is changed, its file keeps the word.
    package func changeGroup(
        _ code: String, at moment: Moment, _ body: (inout InteractionGroup) throws -> Void
    ) throws -> InteractionGroup {
        try edit(at: moment) { editor in
            guard let before = editor.taxonomy.group(code) else { throw missing(group: code) }
            var group = before
            try body(&group)
            group.code = code
            try TaxonomyCheck.check(group)
            if group != before { try editor.put(group) }
            return group
        }
    }

    /// Deletes a group that no file has and nothing uses.
    package func deleteGroup(_ code: String, at moment: Moment) throws {
        try edit(at: moment) { editor in
            guard editor.taxonomy.group(code) != nil else { throw missing(group: code) }
            try refuse(configured: "interaction group \(code)", configuration.taxonomy.files.groups[code])
            try refuse("interaction group \(code)", used: editor.use(ofGroup: code), rules: 0)
            try editor.deleteGroup(code)
        }
    }

    /// Gives the files the word again.
    package func resetGroup(_ code: String, at moment: Moment) throws {
        try edit(at: moment) { editor in
            guard editor.taxonomy.group(code) != nil else { throw missing(group: code) }
            try refuseReset(
                "interaction group \(code)", isOwn: editor.own.groups[code] != nil,
                configuration.taxonomy.files.groups[code])
            try editor.resetGroup(code)
        }
    }

    func edit<Outcome>(at moment: Moment, _ body: (TaxonomyEditor) throws -> Outcome) throws -> Outcome {
        try demand(.change)
        return try ledger.editTaxonomy(over: configuration.taxonomy, by: user.name, at: moment, body)
    }

    func missing(group code: String) -> LedgerFailure {
        .refused("there is no interaction group \(code); 'dossier groups list' shows those that there are")
    }

    func refuse(configured what: Phrase, _ file: String?) throws(LedgerFailure) {
        guard let file else { return }
        throw .refused("\(what) stands in \(file); take it away there")
    }

    func refuse(_ what: Phrase, used use: TaxonomyUse, rules: Int) throws(LedgerFailure) {
        let uses: [(count: Int, words: Phrase)] = [
            (use.entries, "\(use.entries, "entry", "entries")"), (use.drafts, "\(use.drafts, "draft", "drafts")"),
            (use.templates, "\(use.templates, "template", "templates")"),
            (use.types, "\(use.types, "document type", "document types")"),
            (use.segments, "\(use.segments, "segment", "segments")"), (rules, "\(rules, "rule", "rules")"),
        ]
        let users = uses.filter { $0.count > 0 }.map(\.words)
        guard !users.isEmpty else { return }
        throw .refused("\(what) is in use by \(users.joined(separator: ", ")); it stays")
    }

    func refuseReset(_ what: Phrase, isOwn: Bool, _ file: String?) throws(LedgerFailure) {
        guard isOwn else { throw .refused("\(what) was not changed by command; it is as its file says") }
        guard file == nil else { return }
        throw .refused("\(what) stands in no file to which it could go back; 'delete' takes it away")
    }
}
