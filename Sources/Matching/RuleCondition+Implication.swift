import Model

extension [RuleCondition] {
    /// True when `wanted` holds wherever all of these do. False says nothing: not all that follows is seen.
    func imply(_ wanted: RuleCondition) -> Bool {
        switch wanted {
        case .all(let parts): return parts.allSatisfy(imply)
        case .any(let parts) where parts.contains(where: imply): return true
        case .documentType(let types) where implyType(among: types): return true
        default: return contains { $0.implies(wanted) }
        }
    }

    /// A kind and a direction make a type.
    private func implyType(among types: [DocumentType]) -> Bool {
        contains { condition in
            guard case .direction(let direction) = condition else { return false }
            return contains { condition in
                guard case .kind(let kinds) = condition else { return false }
                return kinds.allSatisfy { types.contains(DocumentType(kind: $0, direction: direction)) }
            }
        }
    }
}

extension RuleCondition {
    /// True when `other` holds wherever this one does.
    fileprivate func implies(_ other: RuleCondition) -> Bool {
        if self == other { return true }
        switch (self, other) {
        case (.any(let parts), _): return !parts.isEmpty && parts.allSatisfy { $0.conjuncts.imply(other) }
        case (.all(let parts), _): return parts.imply(other)
        case (.not(let one), .not(let two)): return two.implies(one)
        case (_, .not(let two)): return excludes(two)
        case (.folder(let own), .folder(let wide)): return own.allSatisfy { RuleCondition.isFolder($0, among: wide) }
        case (.owner(let own), .owner(let wide)): return Set(own).isSubset(of: wide)
        case (.kind(let own), .kind(let wide)): return Set(own).isSubset(of: wide)
        case (.documentType(let own), .documentType(let wide)): return Set(own).isSubset(of: wide)
        case (.documentType(let types), .kind(let kinds)):
            return types.allSatisfy { type in type.kindAndDirection.map { kinds.contains($0.kind) } ?? false }
        case (.documentType(let types), .direction(let direction)):
            return types.allSatisfy { $0.kindAndDirection?.direction == direction }
        case (.language(let own), .language(let wide)): return Set(own).isSubset(of: wide)
        case (.mediaType(let own), .mediaType(let wide)): return Set(own).isSubset(of: wide)
        case (.pages(let own), .pages(let wide)):
            return wide.contains(own.lowerBound) && wide.contains(own.upperBound)
        case (.fact(let name, let own), .fact(let other, let wide)): return name == other && own.implies(wide)
        case (.seller, .seller), (.buyer, .buyer), (.fileName, .fileName):
            let wide = other.namePatterns?.globs ?? []
            return namePatterns?.globs.allSatisfy { own in wide.contains { $0.covers(own) } } ?? false
        default: return false
        }
    }

    /// A folder is called by its whole path or by the last part of it.
    private static func isFolder(_ name: String, among wide: [String]) -> Bool {
        wide.contains(name) || name.split(separator: "/").last.map { wide.contains(String($0)) } ?? false
    }

    /// The patterns of a condition on names, and its sort.
    var namePatterns: (sort: String, globs: [Glob])? {
        switch self {
        case .seller(let names): ("seller", names.map { Glob($0) })
        case .buyer(let names): ("buyer", names.map { Glob($0) })
        case .fileName(let names): ("file", names.map { Glob($0) })
        default: nil
        }
    }

    /// True when the two never hold together.
    func excludes(_ other: RuleCondition) -> Bool {
        switch (self, other) {
        case (.any(let parts), let other), (let other, .any(let parts)):
            !parts.isEmpty && parts.allSatisfy { part in part.conjuncts.contains { $0.excludes(other) } }
        case (.all(let parts), let other), (let other, .all(let parts)): parts.contains { $0.excludes(other) }
        case (.kind(let one), .kind(let two)): Set(one).isDisjoint(with: two)
        case (.documentType(let one), .documentType(let two)): Set(one).isDisjoint(with: two)
        case (.language(let one), .language(let two)): Set(one).isDisjoint(with: two)
        case (.mediaType(let one), .mediaType(let two)): Set(one).isDisjoint(with: two)
        case (.direction(let one), .direction(let two)): one != two
        case (.documentType(let types), .kind(let kinds)), (.kind(let kinds), .documentType(let types)):
            !Direction.allCases.contains { direction in
                kinds.contains { types.contains(DocumentType(kind: $0, direction: direction)) }
            }
        case (.documentType(let types), .direction(let direction)),
            (.direction(let direction), .documentType(let types)):
            !types.contains { type in
                let kind = type.rawValue.split(separator: "-", maxSplits: 1).last.map(String.init) ?? ""
                return DocumentType(kind: DocumentKind(rawValue: kind), direction: direction) == type
            }
        case (.pages(let one), .pages(let two)): !one.overlaps(two)
        case (.not(let one), let two), (let two, .not(let one)): two.implies(one)
        default: false
        }
    }
}

extension FactTest {
    /// True when every value that is as this test demands is as `wide` demands, too.
    fileprivate func implies(_ wide: FactTest) -> Bool {
        if wide.isKnown == false { return isKnown == false }
        if !wide.values.isEmpty, values.isEmpty || !Set(values).isSubset(of: wide.values) { return false }
        if wide.pattern != nil, wide.pattern != pattern { return false }
        guard wide.bounds.allSatisfy({ wanted in bounds.contains { $0.implies(wanted) } }) else { return false }
        return wide.isKnown == nil || isKnown == true || !values.isEmpty || pattern != nil || !bounds.isEmpty
    }
}

extension FactTest.Bound {
    fileprivate func implies(_ wide: FactTest.Bound) -> Bool {
        switch (relation, wide.relation) {
        case (.from, .from), (.from, .over), (.to, .to), (.to, .under): wide.holds(for: value)
        case (.over, .over), (.over, .from): FactTest.Bound(.from, wide.value).holds(for: value)
        case (.under, .under), (.under, .to): FactTest.Bound(.to, wide.value).holds(for: value)
        default: false
        }
    }
}
