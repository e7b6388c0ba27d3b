/// Information flow of an interaction (Business Central table 5064, field 6).
package enum InformationFlow: String, Codable, Sendable, CaseIterable { case outbound, inbound }

/// Who took the initiative (Business Central table 5064, field 7).
package enum InitiatedBy: String, Codable, Sendable, CaseIterable { case us, them }

/// The upper level of the taxonomy (Business Central table 5063).
package struct InteractionGroup: Codable, Equatable, Sendable {
    package var code: String
    package var description: String

    package init(code: String, description: String) {
        self.code = code
        self.description = description
    }
}

/// The model of an interaction: what entries made from it start with (Business Central table 5064).
package struct InteractionTemplate: Codable, Equatable, Sendable {
    /// 1 to 10 upper-case characters.
    package var code: String
    package var groupCode: String
    package var description: String
    package var unitCost: Amount
    package var unitDurationMinutes: Int
    package var informationFlow: InformationFlow?
    package var initiatedBy: InitiatedBy?
    package var correspondenceType: String?
    package var ignoreContactCorrespondenceType: Bool

    package init(
        code: String, groupCode: String, description: String, unitCost: Amount = .zero, unitDurationMinutes: Int = 0,
        informationFlow: InformationFlow? = nil, initiatedBy: InitiatedBy? = nil, correspondenceType: String? = nil,
        ignoreContactCorrespondenceType: Bool = false
    ) {
        self.code = code
        self.groupCode = groupCode
        self.description = description
        self.unitCost = unitCost
        self.unitDurationMinutes = unitDurationMinutes
        self.informationFlow = informationFlow
        self.initiatedBy = initiatedBy
        self.correspondenceType = correspondenceType
        self.ignoreContactCorrespondenceType = ignoreContactCorrespondenceType
    }
}

/// Groups, templates, and which template serves which document type (Business Central tables 5063, 5064, 5122).
package struct Taxonomy: Equatable, Sendable {
    package var groups: [InteractionGroup]
    package var templates: [InteractionTemplate]
    package var setup: [DocumentType: String]

    package init(
        groups: [InteractionGroup] = [], templates: [InteractionTemplate] = [], setup: [DocumentType: String] = [:]
    ) {
        self.groups = groups
        self.templates = templates
        self.setup = setup
    }

    package func template(_ code: String) -> InteractionTemplate? { templates.first { $0.code == code } }
}
