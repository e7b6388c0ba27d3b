/// A particular of a party as the document writes it, though it is none of its kind: an e-mail address without `@`, a
/// registration number with a wrong check digit. Shown to people, never evidence for anybody.
package struct WrittenDetail: AddedLater, Hashable, Sendable {
    package var scheme: Identifier.Scheme
    package var value: String

    package init(scheme: Identifier.Scheme, value: String) {
        self.scheme = scheme
        self.value = value
    }
}
