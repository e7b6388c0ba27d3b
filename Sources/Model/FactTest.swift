/// What a rule demands of one fact; all that are given must hold. Without the fact nothing holds but `isKnown = false`.
package struct FactTest: Hashable, Sendable {
    package enum Relation: String, Sendable, CaseIterable {
        /// More, or later.
        case over
        /// Less, or earlier.
        case under
        /// At least, or on the day and later.
        case from
        /// At most, or up to and including the day.
        case to
    }

    package enum Value: Hashable, Sendable {
        case amount(Amount)
        case date(CalendarDate)
    }

    package struct Bound: Hashable, Sendable {
        package var relation: Relation
        package var value: Value

        package init(_ relation: Relation, _ value: Value) {
            self.relation = relation
            self.value = value
        }

        package func holds(for value: Value) -> Bool {
            switch (value, self.value) {
            case (.amount(let one), .amount(let other)): holds(one, other)
            case (.date(let one), .date(let other)): holds(one, other)
            default: false
            }
        }

        private func holds<Ordered: Comparable>(_ one: Ordered, _ other: Ordered) -> Bool {
            switch relation {
            case .over: one > other
            case .under: one < other
            case .from: one >= other
            case .to: one <= other
            }
        }
    }

    /// One of these, in the fact's normal form.
    package var values: [String] = []
    /// A regular expression.
    package var pattern: String?
    package var bounds: [Bound] = []
    /// That the document has, or has not, such a fact.
    package var isKnown: Bool?

    package init() {}

    /// True when no value lies within all bounds.
    package var hasNoRoom: Bool {
        bounds.contains { lower in
            bounds.contains { upper in
                switch (lower.relation, upper.relation) {
                case (.from, .to): !upper.holds(for: lower.value)
                case (.over, .under), (.over, .to), (.from, .under):
                    !Bound(.under, upper.value).holds(for: lower.value)
                default: false
                }
            }
        }
    }
}
