/// The first line of a contact file: which column holds what.
struct ContactHeading {
    /// For each column, its place in the record; nil where the file does not have it.
    private let places: [ContactColumn: Int]

    /// - Throws: when there is no column for the No., or none for a name.
    init(_ table: CommaSeparatedText) throws(ContactFileFailure) {
        var places: [ContactColumn: Int] = [:]
        var found: [String] = []
        for index in 0..<table.count {
            if let column = ContactColumn(caption: table[index]), places[column] == nil { places[column] = index }
            let caption = String(decoding: table[index].prefix(30), as: UTF8.self)
            found.append(String(caption.unicodeScalars.filter { $0.value >= 32 }))
        }
        found = Array(found.prefix(8))
        guard places[.number] != nil else { throw .noHeading(missing: "No.", found: found) }
        guard places[.name] != nil || places[.surname] != nil else { throw .noHeading(missing: "Name", found: found) }
        self.places = places
    }

    func place(_ column: ContactColumn) -> Int? { places[column] }
}
