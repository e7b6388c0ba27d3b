/// Information flow of an interaction (Business Central table 5064, field 6).
package enum InformationFlow: String, Codable, Sendable, CaseIterable { case outbound, inbound }

/// Who took the initiative (Business Central table 5064, field 7).
package enum InitiatedBy: String, Codable, Sendable, CaseIterable { case us, them }

/// The upper level of the taxonomy (Business Central table 5063).
package struct InteractionGroup: Codable, Equatable, Sendable {
    package var code: String
    /// In the office's first language where there are `texts`.
    package var description: String
    /// The description by language (`nl`); empty where one text serves all.
    package var texts: [String: String] = [:]

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
    /// In the office's first language where there are `texts`.
    package var description: String
    /// The description by language (`nl`); empty where one text serves all.
    package var texts: [String: String] = [:]
    package var unitCost: Amount
    package var unitDurationMinutes: Int
    package var informationFlow: InformationFlow?
    package var initiatedBy: InitiatedBy?
    package var correspondenceType: String?
    package var ignoreContactCorrespondenceType: Bool
    /// For interactions that come with no other campaign; at most 20 characters.
    package var campaignNumber: String?
    package var isCampaignTarget = false
    package var isCampaignResponse = false

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

extension InteractionTemplate {
    /// In the first of `languages` (`nl`) in which there is a text, else in the office's.
    package func description(in languages: [String]) -> String {
        let text = languages.lazy.compactMap { texts[$0] }.first ?? description
        return text.isEmpty ? code : text
    }
}
