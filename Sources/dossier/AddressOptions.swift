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
        AddressOptions.set(street, &address.street)
        AddressOptions.set(address2, &second)
        AddressOptions.set(postCode, &address.postCode)
        AddressOptions.set(city, &address.city)
        if let country { address.country = try AddressOptions.code(country) }
    }

    /// What was not said, or is blank, leaves the value as it is.
    static func set(_ text: String?, _ value: inout String?) {
        if let line = text.flatMap(\.cleanLine) { value = String(line.prefix(ContactLimits.text)) }
    }

    private static func code(_ text: String) throws -> String {
        let code = text.uppercased()
        guard code.utf8.count == 2, code.utf8.allSatisfy({ $0 >= 65 && $0 <= 90 }) else {
            throw Refusal("'\(text)' is no country code such as BE.")
        }
        return code
    }
}
