import Foundation
import Model
import Recording
import Testing

@Suite("Where files were filed to")
struct FiledPathTests {
    let office: Office

    init() throws { office = try Office() }

    @Test("the raw path is kept beside the words for people")
    func kept() throws {
        let done = try #require(try office.ledger.record([Print().submission]).first)
        let path = FileName(bytes: [0x52, 0x2F, 0xE9])
        let filing = Intake.Filing.moved(to: FiledPlace(shown: "/srv/drop/R/%E9", path: path))
        try office.ledger.markFiled([FiledIntake(intakeID: done.intakeID, filing: filing)])
        #expect(try office.ledger.intakes(of: Print().digest).first?.filing == filing)
    }

    @Test("ledgers of before get the paths that are certain; what could not leave the review folder is tried again")
    func upgraded() throws {
        let places = [
            "Review/b.pdf": nil, "Review/%E9.pdf": nil, "Recorded/2026-11/c.pdf": "filed", "Review/d.pdf": "filed",
            "Review/50%.pdf": "filed", "Review/Dismissed/e.pdf": "dismissed", "": "vanished",
        ]
        var stuck: Set<Int64> = []
        for (index, (place, state)) in places.sorted(by: { $0.key < $1.key }).enumerated() {
            let print = Print(
                name: "\(index)", bytes: "\(index)", inode: UInt64(index), contact: nil, number: "\(index)")
            let done = try #require(try office.ledger.record([print.submission]).first)
            guard case .review(let number, _) = done.outcome else { continue }
            let filing =
                state == "vanished" ? Intake.Filing.vanished : .moved(to: FiledPlace(shown: "/srv/drop/" + place))
            try office.ledger.markFiled([FiledIntake(intakeID: done.intakeID, filing: filing)])
            let moment = Moment(seconds: 1_800_000_000)
            switch state {
            case "dismissed": try office.ledger.dismiss(review: number, reason: "a flyer", by: "els", at: moment)
            case nil: continue
            default: _ = try office.ledger.assign(review: number, to: "C00042", by: "els", at: moment)
            }
            try office.ledger.noteSettled(review: number, filed: [], isDone: true)
            if place.hasPrefix("Review/d") || place.contains("50%") || place.isEmpty { stuck.insert(number) }
        }
        #expect(try office.ledger.settledReviews(after: 0, limit: 100).items.isEmpty)
        try python(
            """
            import sqlite3
            db = sqlite3.connect(sys.argv[1])
            db.execute("ALTER TABLE intake DROP COLUMN filed_path")
            db.execute("DELETE FROM grdb_migrations WHERE identifier = 'filed paths'")
            db.commit()
            """, office.directory + "/dossier.sqlite")
        let ledger = try SQLiteLedger(directory: office.directory)
        let again = try ledger.settledReviews(after: 0, limit: 100)
        #expect(Set(again.items.map(\.reviewNumber)) == stuck && again.next == nil)
        let filed = try (0..<places.count).flatMap { try ledger.intakes(ofPath: "\($0)") }
        for case .moved(let place) in filed.map(\.filing) {
            let certain = place.shown.contains("%") ? nil : FileName(String(place.shown.dropFirst("/srv/drop/".count)))
            #expect(place.path == certain)
        }
        #expect(filed.count == places.count)
    }

    @Test("settled items come in pages, in order, the ones that still wait for their first move left out")
    func pages() throws {
        for index in 0..<5 {
            let print = Print(
                name: "\(index)", bytes: "\(index)", inode: UInt64(index), contact: nil, number: "\(index)")
            let done = try #require(try office.ledger.record([print.submission]).first)
            guard case .review(let number, _) = done.outcome else { continue }
            if index != 1 { try office.ledger.markFiled([FiledIntake(intakeID: done.intakeID, filing: .kept)]) }
            try office.ledger.dismiss(review: number, reason: "no", by: "els", at: Moment(seconds: 1_800_000_000))
        }
        let first = try office.ledger.settledReviews(after: 0, limit: 2)
        #expect(first.items.map(\.reviewNumber) == [1] && first.next == 2)
        let rest = try office.ledger.settledReviews(after: 2, limit: 10)
        #expect(rest.items.map(\.reviewNumber) == [3, 4, 5] && rest.next == nil)
        #expect(rest.items.first?.resolution.reason == "no")
    }
}
