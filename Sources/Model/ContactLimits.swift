/// How much one contact may hold: more than any real one has, and little enough that one line of a file carries it.
package enum ContactLimits {
    /// Characters of a name, an alias or a line of an address.
    package static let text = 200
    /// Aliases, and former names, each.
    package static let names = 50
    package static let addresses = 20
    /// Identifiers of one scheme.
    package static let identifiers = 50
}
