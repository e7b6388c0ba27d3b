import Foundation
import Testing
import Waiting

@Suite("What does not fit together (End to End)", .ownThread)
struct UsageTests {
    /// Command lines, each with a word of the complaint.
    private static let wrong = [
        ("log --follow --entry 10..20", "--entry do not fit"), ("log --limit 0", "at least 1"),
        ("log --columns bogus", "no column 'bogus'"), ("log --columns ,", "Say which columns"),
        ("log --totals --limit 5", "--totals"), ("log --totals --after 5", "--totals"),
        ("log --totals --columns date", "--totals"), ("log --totals --sort amount", "--totals"),
        ("stats --limit=-1", "at least 1"), ("stats --limit many", "at least 1"),
        ("stats --canceled yes", "leave --canceled out"), ("uncancel --canceled no", "leave --canceled out"),
        ("contacts list --limit 0", "at least 1"), ("segments show SPRING --limit 0", "at least 1"),
        ("segments add SPRING --contact C00042 --with-people", "either --contact or criteria"),
        ("segments add SPRING --with-people", "Say which contacts"),
        ("segments add SPRING --criteria silent --with-people", "either --criteria NAME"),
        ("segments reduce SPRING --criteria silent --with-companies", "either --criteria NAME"),
        ("segments add SPRING --from 2026", "--with-interactions or --without-interactions"),
        ("segments logged cancel 1", "--reason"), ("comment 117 118", "the text is missing"),
        ("purge 117 --history", "--history"), ("purge --history --contact C00042", "--history"),
        ("purge --history --yes", "--history"), ("purge 117 --format json", "--format goes with --history"),
        ("erase P00017 --list", "--list"), ("erase P00017 --reason asked --format json", "--format goes with --list"),
        ("record --postpone --ask", "not both"), ("resume D1 --postpone --ask", "not both"),
        ("templates attachment BUS --output out.odt --format json", "--format is for the list"),
        ("templates edit ONSITE", "Say what to change"), ("templates edit BUS --language nl", "--language"),
        ("groups edit PHONE", "Say what to change"),
    ]

    @Test("is wrong usage and said so, before anything is opened or changed", arguments: wrong)
    func wrongUsage(line: String, complaint: String) throws {
        let office = try ScratchOffice(importsContacts: false)
        let done = try Programs.run(
            "dossier", line.split(separator: " ").map(String.init) + ["--config", "\(office.root.path)/etc"],
            in: office.root)
        #expect(done.status == 2 && done.errors.contains(complaint), "\(line): \(done.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: office.store.path).isEmpty)
    }

    @Test("what people may write in one place they may in all: correspondence, amounts, interactions of a template")
    func oneGrammar() throws {
        let office = try ScratchOffice()
        let made = try office.dossier("contacts", "edit", "C00001", "--correspondence", "e-mail")
        #expect(made.status == 0 && made.output.contains("Email"), "\(made.output)\(made.errors)")
        let spring = try office.dossier(
            "segments", "create", "SPRING", "--description", "Spring", "--correspondence", "hard-copy")
        #expect(spring.status == 0, "\(spring.errors)")
        let fax = try office.dossier("segments", "edit", "SPRING", "--correspondence", "fax")
        #expect(fax.status == 1 && fax.errors.contains("'fax' is no way to write"), "\(fax.errors)")
        let call = try office.dossier("record", "--contact", "C00001", "--template", "BUS", "--cost", "12,50")
        #expect(call.status == 0, "\(call.errors)")
        #expect(try office.entries.first?["cost"] as? String == "12.50")
        let added = try office.dossier("segments", "add", "SPRING", "--template", "BUS", "--from", "2026")
        #expect(added.output.hasPrefix("1 contact added"), "\(added.output)\(added.errors)")
    }
}
