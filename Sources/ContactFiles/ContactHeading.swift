import Model

/// The first line of a contact file: which column holds what.
struct ContactHeading {
    /// For each column, by its raw value, its place in the record; nil where the file does not have it.
    private let places: [Int?]
    /// What the file speaks of: the rest of a known contact stays as it is.
    let fields: Set<ImportedContact.Field>

    /// - Throws: when there is no column for the No., or none for a name.
    init(_ table: CommaSeparatedText) throws(ContactFileFailure) {
        var places = [Int?](repeating: nil, count: ContactColumn.allCases.count)
        var found: [String] = []
        for index in 0..<table.count {
            if let column = ContactColumn(caption: table[index])?.rawValue, places[column] == nil {
                places[column] = index
            }
            let caption = String(decoding: table[index].prefix(30), as: UTF8.self)
            found.append(String(caption.unicodeScalars.filter { $0.value >= 32 }))
        }
        found = Array(found.prefix(8))
        guard places[ContactColumn.number.rawValue] != nil else { throw .noHeading(missing: "No.", found: found) }
        guard places[ContactColumn.name.rawValue] != nil || places[ContactColumn.surname.rawValue] != nil else {
            throw .noHeading(missing: "Name", found: found)
        }
        self.places = places
        let columns = ContactColumn.allCases.filter { places[$0.rawValue] != nil }
        fields = Set(columns.flatMap(\.fields))
    }

    func place(_ column: ContactColumn) -> Int? { places[column.rawValue] }
}
