import ContactFiles
import Foundation
import Model
import Testing

@Suite("A file of contacts")
struct ContactFileTests {
    private func read(_ text: String) throws -> ContactFileContent { try ContactFile.read(bytes: Array(text.utf8)) }

    @Test(
        "is understood by its captions in four languages, in any order",
        arguments: [
            "Type;Name;No.;Company No.;VAT Registration No.;Post Code;Country/Region Code;Phone No.;E-Mail",
            "Soort;Naam;Nr.;Bedrijfsnr.;Btw-nr.;Postcode;Land-/regiocode;Telefoonnr.;E-mail",
            "Type;Nom;N°;N° société;N° identif. intracomm.;Code postal;Code pays/région;N° téléphone;E-mail",
            "Art;Name;Nr.;Unternehmensnr.;USt-IdNr.;PLZ-Code;Länder-/Regionscode;Telefonnr.;E-Mail",
        ])
    func captions(heading: String) throws {
        let type = ["Type;Name": "Company", "Soort": "Bedrijf", "Type;Nom": "Société", "Art": "Unternehmen"]
            .first { heading.hasPrefix($0.key) }?.value
        let content = try read(
            "\(heading)\n\(type ?? "");Peeters & Zonen;c1;;BE 0123.456.749;2800;BE;015/44.90.10;Info@Peeters.example\n")
        #expect(content.refusals.isEmpty && content.remarks.isEmpty)
        let contact = try #require(content.contacts.first)
        #expect(contact.number == "C1" && contact.kind == .company && contact.name == "Peeters & Zonen")
        #expect(contact.address == PostalAddress(postCode: "2800", country: "BE"))
        #expect(
            contact.identifiers == [
                Identifier(scheme: .vat, normal: "BE0123456749"),
                Identifier(scheme: .email, normal: "info@peeters.example"),
                Identifier(scheme: .phone, normal: "+3215449010"),
            ])
    }

    @Test("loses a wrong number but not the contact, and says so with the line")
    func wrongNumbers() throws {
        let content = try read(
            """
            No.,Name,VAT Registration No.,IBAN,Phone No.,GLN,Country/Region Code
            C1,Een,BE0123,BE00,12,123,BE
            C2,"Twee
            en half",BE0123456749,,,,België
            C3,Drie,,,,,Nergens
            """)
        #expect(content.contacts.map(\.number) == ["C1", "C2", "C3"])
        #expect(content.contacts[0].identifiers.isEmpty)
        #expect(content.contacts[1].name == "Twee en half")
        #expect(content.contacts[1].address.country == "BE")
        #expect(
            content.remarks.map { $0.sentence(file: "contacts.csv") } == [
                "contacts.csv, line 2: 'BE0123' is no valid VAT number; imported without it",
                "contacts.csv, line 2: '123' is no valid GLN; imported without it",
                "contacts.csv, line 2: 'BE00' is no valid IBAN; imported without it",
                "contacts.csv, line 2: '12' is no valid telephone number; imported without it",
                "contacts.csv, line 5: 'Nergens' is no country code such as BE; imported without it",
            ])
    }

    @Test("refuses lines without No. or name, and the second of two with one No.")
    func refusals() throws {
        let content = try read(
            """
            No.,Name,First Name,Surname,Company No.,Type
            ,Nobody,,,,
            C1,,,,,
            C2,First,,,,
            c2,Second,,,,
            P1,,Jan,Peeters,C2,
            P2,,An,Maes,C2,Person
            123456789012345678901,Long,,,,
            """)
        #expect(content.contacts.map(\.name) == ["First", "Jan Peeters", "An Maes"])
        #expect(content.contacts.map(\.kind) == [.company, .person, .person])
        #expect(content.contacts.map(\.companyNumber) == [nil, "C2", "C2"])
        #expect(
            content.refusals.map { $0.sentence(file: "f") } == [
                "f, line 2: has no No.; left out: fill in the number by which the contact is known",
                "f, line 3: contact 'C1' has no Name; left out: fill in the name",
                "f, line 5: No. 'C2' stands on line 4 already; left out: give each its own",
                "f, line 8: No. '123456789012345678901' has more than 20 characters; left out: shorten it",
            ])
    }

    @Test("may be in any encoding that Excel and Business Central write")
    func encodings() throws {
        let text = "No.;Name;City\nC1;Café Łódź — €;Liège\n"
        let western = "No.;Name;City\nC1;Café — €;Liège\n"
        let utf16 = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        let swapped = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        let windows = western.unicodeScalars.map { scalar -> UInt8 in
            switch scalar {
            case "—": 0x97
            case "€": 0x80
            default: UInt8(scalar.value)
            }
        }
        let files: [(bytes: [UInt8], name: String)] = [
            (Array(text.utf8), "Café Łódź — €"), ([0xEF, 0xBB, 0xBF] + Array(text.utf8), "Café Łódź — €"),
            ([0xFF, 0xFE] + utf16, "Café Łódź — €"), (utf16, "Café Łódź — €"),
            ([0xFE, 0xFF] + swapped, "Café Łódź — €"), (windows, "Café — €"),
        ]
        for file in files {
            let contact = try #require(try ContactFile.read(bytes: file.bytes).contacts.first)
            #expect(contact.name == file.name && contact.address.city == "Liège" && contact.number == "C1")
        }
    }

    @Test("takes several addresses in one cell, and a VAT number without its country")
    func cells() throws {
        let content = try read(
            "No.,Name,E-Mail,VAT Registration No.,Home Page\nC1,Een,a@x.example; b@x.example,0123.456.749,https://www.x.example/a\n"
        )
        #expect(content.remarks.isEmpty)
        #expect(
            content.contacts.first?.identifiers.map(\.value) == [
                "BE0123456749", "a@x.example", "b@x.example", "x.example",
            ])
    }

    @Test("is no file of contacts without the captions")
    func noHeading() {
        #expect(throws: ContactFileFailure.empty) { try read("\n\n") }
        #expect(throws: ContactFileFailure.noHeading(missing: "No.", found: ["a", "b"])) { try read("a,b\n1,2\n") }
        #expect(throws: ContactFileFailure.noHeading(missing: "Name", found: ["No.", "b"])) { try read("No.,b\n1,2") }
        #expect(throws: ContactFileFailure.brokenHeading) { try read("No.,\"Name\n") }
    }

    @Test("reads back what was written, however odd", arguments: [nil, ContactCard.Version.three, .four])
    func readsBack(version: ContactCard.Version?) throws {
        var contact = Contact(number: "C1", name: "Garage Maes")
        contact.identifiers = ["K|1", "K\\2", "K,3;4"].map { Identifier(scheme: .customerNo, normal: $0) }
        contact.otherAddresses = ["Y;A", "Q\"^", "B\\", "C,D:E"].map {
            OtherAddress(code: $0, address: PostalAddress(street: "Dok 3", city: "Gent"))
        }
        contact.businessRelations = [.customer, .bankAccount]
        (contact.isExcludedFromSegments, contact.isPrivacyBlocked) = (true, true)
        let bytes = version.map { ContactCard.card(contact, $0) } ?? ContactCSV.heading + ContactCSV.line(contact)
        let content = try ContactFile.read(bytes: bytes)
        #expect(content.refusals.isEmpty && content.remarks.isEmpty, "\(content.remarks)")
        var read = try #require(content.contacts.first)
        #expect(Set(read.identifiers) == Set(contact.identifiers))
        read.identifiers = contact.identifiers
        #expect(read == contact)
    }

    @Test("holds no control characters and no marks that turn text around")
    func control() throws {
        let content = try read("No.,Name,Address\nC1,\"A\u{1B}[31mB\u{202E}C\",\"Kerkstraat 1\r\nbus 2\"\n")
        #expect(content.contacts.first?.name == "A [31mBC")
        #expect(content.contacts.first?.address.street == "Kerkstraat 1  bus 2")
    }

    private static let office = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("../shared/corpora/office/contacts.csv").path

    @Test("of a whole office is read", .enabled(if: FileManager.default.fileExists(atPath: office)))
    func wholeOffice() throws {
        let content = try ContactFile.read(bytes: Array(Data(contentsOf: URL(fileURLWithPath: Self.office))))
        #expect(content.contacts.count == 400)
        #expect(content.refusals.isEmpty)
    }
}
