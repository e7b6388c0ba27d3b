import Model

/// An identifier where it stands on a page.
struct FoundIdentifier {
    let identifier: Identifier
    /// The cell in which it, or the label before it, begins.
    let cell: Int
    /// Its words, in reading order; over the end of a line they are no neighbours.
    let tokens: [Int]
    /// Whose the label says it is, whatever block it stands in.
    var owner = Owner.block
    /// A telephone number as printed: its country is known only with its block.
    var printed: String?

    enum Owner {
        /// Of the party in whose block it stands.
        case block
        /// Of the customer: "Btw-nummer klant", "Klantnummer".
        case customer
        /// Of the supplier: "Leveranciersnummer".
        case supplier
        /// Of a company that has nothing to do with the document: "Gedrukt door …".
        case stranger
    }

    /// The row in which its value stands: below that of its label, where the label heads a column.
    func row(in layout: PageLayout) -> Int {
        tokens.first.map(layout.row(of:)) ?? layout.cells[cell].row
    }
}
