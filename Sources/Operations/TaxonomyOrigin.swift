package import Model

/// Where a group, a template or a line of the setup comes from.
package struct TaxonomyOrigin: Equatable, Sendable {
    /// The file and line, where one has it: `taxonomy.toml:14`.
    package var file: String?
    /// Who said otherwise by command, and when; that wins over the file.
    package var changedBy: String?
    package var changedAt: Moment?

    package init(file: String? = nil, changedBy: String? = nil, changedAt: Moment? = nil) {
        self.file = file
        self.changedBy = changedBy
        self.changedAt = changedAt
    }

    init(file: String?, _ own: OwnTaxonomy.Own<some Equatable & Sendable>?) {
        self.init(file: file, changedBy: own?.changedBy, changedAt: own?.changedAt)
    }
}

/// The taxonomy in force, with where each part of it comes from.
package struct OfficeTaxonomy: Sendable {
    /// Groups and templates in order of their codes.
    package let taxonomy: Taxonomy
    private let files: Taxonomy.Files
    private let own: OwnTaxonomy

    init(_ taxonomy: Taxonomy, files: Taxonomy.Files, own: OwnTaxonomy) {
        (self.taxonomy, self.files, self.own) = (taxonomy, files, own)
    }

    package func origin(ofGroup code: String) -> TaxonomyOrigin {
        TaxonomyOrigin(file: files.groups[code], own.groups[code])
    }

    package func origin(ofTemplate code: String) -> TaxonomyOrigin {
        TaxonomyOrigin(file: files.templates[code], own.templates[code])
    }

    package func origin(of type: DocumentType) -> TaxonomyOrigin {
        TaxonomyOrigin(file: files.setup[type], own.setup[type])
    }

    /// The types that have a template, and those from which it was taken away by command.
    package var types: [DocumentType] {
        Set(taxonomy.setup.keys).union(own.setup.keys).sorted { $0.rawValue < $1.rawValue }
    }
}
