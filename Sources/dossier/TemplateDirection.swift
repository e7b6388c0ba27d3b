import Matching
import Model

/// Whether the templates that a rule gives are for documents that go the other way.
struct TemplateDirection {
    let taxonomy: Taxonomy
    let company: Company

    /// The direction of the rule and the other one, of the template; nil where nothing contradicts.
    func contradiction(of code: String, _ rule: Rule) -> (rule: Direction, template: Direction)? {
        guard let direction = rule.direction(of: company), let template = taxonomy.template(code) else { return nil }
        let served =
            served(by: [code])
            ?? served(by: taxonomy.templates.filter { $0.groupCode == template.groupCode }.map(\.code))
        guard let meant = served ?? template.informationFlow.flatMap({ Direction(rawValue: $0.rawValue) }),
            meant != direction
        else { return nil }
        return (direction, meant)
    }

    /// The one direction of all document types that these templates serve; nil where they serve none, or both.
    private func served(by codes: [String]) -> Direction? {
        let types = taxonomy.setup.filter { codes.contains($0.value) }.keys
        let directions = Set(types.compactMap { $0.kindAndDirection?.direction })
        return directions.count == 1 ? directions.first : nil
    }
}

extension Rule {
    /// The only direction of documents that the rule is for, or that it gives them; nil where both are.
    fileprivate func direction(of company: Company) -> Direction? {
        if let given = settings.direction { return given }
        let demands = when.flatMap(\.demands)
        var possible = Set(Direction.allCases)
        for condition in demands {
            switch condition {
            case .direction(let direction): possible.formIntersection([direction])
            case .documentType(let types):
                possible.formIntersection(types.compactMap { $0.kindAndDirection?.direction })
            case .seller(let names) where !company.bears(names):
                possible.formIntersection(kinds(in: demands).map { $0.isIssuedByBuyer ? .outbound : .inbound })
            case .buyer(let names) where !company.bears(names):
                possible.formIntersection(kinds(in: demands).map { $0.isIssuedByBuyer ? .inbound : .outbound })
            default: break
            }
        }
        return possible.count == 1 ? possible.first : nil
    }

    /// The kinds that the rule gives or is for; what nearly all documents are where it says nothing.
    private func kinds(in demands: [RuleCondition]) -> [DocumentKind] {
        if let given = settings.kind { return [given] }
        let demanded = demands.flatMap { demand -> [DocumentKind] in
            switch demand {
            case .kind(let kinds): kinds
            case .documentType(let types): types.compactMap { $0.kindAndDirection?.kind }
            default: []
            }
        }
        return demanded.isEmpty ? [.invoice, .order] : demanded
    }
}

extension RuleCondition {
    /// The conditions that must all hold.
    fileprivate var demands: [RuleCondition] {
        if case .all(let conditions) = self { conditions.flatMap(\.demands) } else { [self] }
    }
}
