/// Groups, templates, and which template serves which document type (Business Central tables 5063, 5064, 5122).
package struct Taxonomy: Equatable, Sendable {
    package var groups: [InteractionGroup]
    package var templates: [InteractionTemplate]
    package var setup: [DocumentType: String]
    /// In which file each stands, for what comes out of files.
    package var files = Files()

    /// The names of files, by the code or the document type that they configure.
    package struct Files: Equatable, Sendable {
        package var groups: [String: String] = [:]
        package var templates: [String: String] = [:]
        package var setup: [DocumentType: String] = [:]

        package init() {}
    }

    package init(
        groups: [InteractionGroup] = [], templates: [InteractionTemplate] = [], setup: [DocumentType: String] = [:]
    ) {
        self.groups = groups
        self.templates = templates
        self.setup = setup
    }

    package func group(_ code: String) -> InteractionGroup? { groups.first { $0.code == code } }
    package func template(_ code: String) -> InteractionTemplate? { templates.first { $0.code == code } }

    /// Puts the group in the place of the one with its code, or adds it.
    package mutating func put(_ group: InteractionGroup) {
        if let index = groups.firstIndex(where: { $0.code == group.code }) {
            groups[index] = group
        } else {
            groups.append(group)
        }
    }

    /// Puts the template in the place of the one with its code, or adds it.
    package mutating func put(_ template: InteractionTemplate) {
        if let index = templates.firstIndex(where: { $0.code == template.code }) {
            templates[index] = template
        } else {
            templates.append(template)
        }
    }
}
