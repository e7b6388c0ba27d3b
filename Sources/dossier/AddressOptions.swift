import ArgumentParser
import Model

/// The lines of an address on the command line.
struct AddressOptions: ParsableArguments {
    @Option(help: "Street, number and box.")
    var street: String?
    @Option(name: .customLong("address-2"), help: "A second line of the address.")
    var address2: String?
    @Option(help: "The post code.")
    var postCode: String?
    @Option(help: "The town.")
    var city: String?
    @Option(help: "The country: BE, NL, …")
    var country: String?

    /// Puts what was said into an address and its second line.
    /// - Throws: `Refusal` for what is no country.
    func apply(to address: inout PostalAddress, _ second: inout String?) throws {
        try AddressOptions.set(street, &address.street)
        try AddressOptions.set(address2, &second)
        try AddressOptions.set(postCode, &address.postCode)
        try AddressOptions.set(city, &address.city)
        if let country { address.country = try AddressOptions.code(country) }
    }

    /// What was not said, or is blank, leaves the value as it is.
    /// - Throws: `Refusal` for what is too long to be kept.
    static func set(_ text: String?, _ value: inout String?) throws {
        if let text { value = try line(text) ?? value }
    }

    /// One line of text, nil when it is blank.
    /// - Throws: `Refusal` for what is too long to be kept.
    static func line(_ text: String) throws -> String? {
        guard let line = text.cleanLine else { return nil }
        guard line.count <= ContactLimits.text else {
            throw Refusal(
                "'\(line.prefix(40))…' has \(line.count) characters; at most \(ContactLimits.text) are kept: shorten it."
            )
        }
        return line
    }

    private static func code(_ text: String) throws -> String {
        let code = text.uppercased()
        guard code.utf8.count == 2, code.utf8.allSatisfy({ $0 >= 65 && $0 <= 90 }) else {
            throw Refusal("'\(text)' is no country code such as BE.")
        }
        return code
    }
}
