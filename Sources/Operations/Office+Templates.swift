package import Model
package import Recording
import Settings

// Templates, the files that belong to them, and which of them serves which document type.

extension Office {
    /// - Throws: `LedgerFailure.refused` when the code is taken, or there is no such group.
    package func add(_ template: InteractionTemplate, at moment: Moment) throws {
        try edit(at: moment) { editor in
            try TaxonomyCheck.check(template, in: editor.taxonomy)
            guard editor.taxonomy.template(template.code) == nil else {
                throw LedgerFailure.refused(
                    "there is an interaction template \(template.code) already; 'dossier templates edit' changes it")
            }
            try editor.put(template)
        }
    }

    /// Changes the template by `body`; its code stays. Where it is changed, what a file says of it has no
    /// effect until it is reset.
    package func changeTemplate(
        _ code: String, at moment: Moment, _ body: (inout InteractionTemplate) throws -> Void
    ) throws -> InteractionTemplate {
        try edit(at: moment) { editor in
            guard let before = editor.taxonomy.template(code) else { throw missing(template: code) }
            var template = before
            try body(&template)
            template.code = code
            try TaxonomyCheck.check(template, in: editor.taxonomy)
            if template != before { try editor.put(template) }
            return template
        }
    }

    /// Deletes a template that no file has and nothing uses.
    ///
    /// - Returns: the paths of those of its attachments that could not be deleted.
    @discardableResult
    package func deleteTemplate(_ code: String, at moment: Moment) throws -> [String] {
        let rules = configuration.rules.count { rule in
            rule.template == code || rule.also.contains { $0.templateCode == code }
        }
        let documents = try edit(at: moment) { editor in
            guard editor.taxonomy.template(code) != nil else { throw missing(template: code) }
            try refuse(configured: "interaction template \(code)", configuration.taxonomy.files.templates[code])
            try refuse("interaction template \(code)", used: editor.use(ofTemplate: code), rules: rules)
            return try editor.deleteTemplate(code)
        }
        return ledger.deleteFiles(documents, from: store)
    }

    /// Gives the files the word again.
    package func resetTemplate(_ code: String, at moment: Moment) throws {
        try edit(at: moment) { editor in
            guard editor.taxonomy.template(code) != nil else { throw missing(template: code) }
            try refuseReset(
                "interaction template \(code)", isOwn: editor.own.templates[code] != nil,
                configuration.taxonomy.files.templates[code])
            try editor.resetTemplate(code)
        }
    }

    // MARK: - Which template serves which document type

    /// - Parameter code: nil for a type that is to have none: its documents go to review.
    package func setTemplate(_ code: String?, for type: DocumentType, at moment: Moment) throws {
        try edit(at: moment) { editor in
            if let code, editor.taxonomy.template(code) == nil { throw missing(template: code) }
            try editor.set(code, for: type)
        }
    }

    package func resetSetup(of type: DocumentType, at moment: Moment) throws {
        try edit(at: moment) { editor in
            guard editor.own.setup[type] != nil else {
                throw LedgerFailure.refused("the setup of \(type.rawValue) was not changed by command")
            }
            try editor.resetSetup(type)
        }
    }

    // MARK: - Files

    package func attachments(ofTemplate code: String) throws -> [TemplateAttachment] {
        try demand(.read)
        return try ledger.attachments(ofTemplate: code)
    }

    /// - Parameter path: the file's, absolute.
    package func attach(_ path: String, toTemplate code: String, language: String, at moment: Moment) throws {
        try demand(.change)
        let document = try KeptFile.keep(path, in: configuration.storePath, limit: configuration.readerLimits.bytes)
        try settling(document) {
            try ledger.attach(document, toTemplate: code, language: language, by: user.name, at: moment, store: store)
        }
    }

    package func removeAttachment(ofTemplate code: String, language: String) throws {
        try demand(.change)
        try ledger.removeAttachment(ofTemplate: code, language: language, store: store)
    }

    /// Writes the attachment's bytes, which are checked before, to a new file.
    /// - Throws: `OperationFailure.refused` when there is a file of this name, or the bytes are not what was stored.
    package func export(_ attachment: TemplateAttachment, to path: String) throws {
        try demand(.read)
        do {
            try store.export(attachment.digest, to: path, replacing: false)
        } catch StoreFailure.exists {
            throw OperationFailure.refused("\(path) is there already; give another name")
        } catch {
            throw OperationFailure.refused("\(FileName(path).shown) cannot be written: \(error)")
        }
    }

    private func missing(template code: String) -> LedgerFailure {
        .refused("there is no interaction template \(code); 'dossier templates list' shows those that there are")
    }
}
