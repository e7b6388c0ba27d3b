import GRDB
import Model

/// What persons taught, as rows: the sign itself stands among the contact's names or identifiers, where it is looked
/// up, and in `lesson` with who taught it.
enum LessonRows {
    static func learn(
        _ lesson: Lesson, fromDocument documentID: Int64?, by user: String, at moment: Moment, in db: Database
    ) throws {
        guard let contactID = try ContactRows.id(of: lesson.contactNumber, in: db) else {
            throw LedgerFailure.notFound("contact \(lesson.contactNumber)")
        }
        let stored: (sign: String, value: String, place: String?)
        switch lesson.sign {
        case .identifier(let identifier):
            try ContactLearning.learn(identifier, of: contactID, in: db)
            stored = (identifier.scheme.rawValue, identifier.value, nil)
        case .alias(let name):
            try ContactLearning.learn(alias: name, of: contactID, in: db)
            stored = (nameSign, name, nil)
        case .name(let learnt):
            try ContactLearning.learn(alias: learnt.name, at: learnt.postCode ?? "", of: contactID, in: db)
            stored = (nameSign, learnt.name, learnt.postCode ?? "")
        }
        try db.execute(
            sql: """
                INSERT INTO lesson (contact_id, sign, value, place, learnt_at, learnt_by, document_id)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                contactID, stored.sign, stored.value, stored.place, moment.nanoseconds, user, documentID,
            ])
    }

    /// Forgets the sign, unless the address book itself or another lesson has it too.
    static func forget(_ number: Int64, in db: Database) throws -> LearntLesson {
        guard let learnt = try lessons(where: "lesson_no = ?", [number], in: db).first else {
            throw LedgerFailure.notFound("alias \(number); 'dossier contacts alias list' shows those that there are")
        }
        try db.execute(sql: "DELETE FROM lesson WHERE lesson_no = ?", arguments: [number])
        let lesson = learnt.lesson
        guard let contactID = try ContactRows.id(of: lesson.contactNumber, in: db) else { return learnt }
        let others = try lessons(where: "contact_id = ?", [contactID], in: db)
        if others.contains(where: { $0.lesson.sign == lesson.sign }) { return learnt }
        switch lesson.sign {
        case .identifier(let identifier):
            let forms = [identifier] + ContactRows.stored([identifier]).map(\.identifier)
            for form in Set(forms) {
                try db.execute(
                    sql: """
                        DELETE FROM contact_identifier WHERE contact_id = ? AND scheme = ? AND value = ?
                            AND origin IN (1, 3)
                        """, arguments: [contactID, form.scheme.rawValue, form.value])
            }
        case .alias(let name): try forget(name, at: nil, of: contactID, in: db)
        case .name(let name): try forget(name.name, at: name.postCode ?? "", of: contactID, in: db)
        }
        return learnt
    }

    private static func forget(_ name: String, at place: String?, of contactID: Int64, in db: Database) throws {
        try db.execute(
            sql: "DELETE FROM contact_name WHERE contact_id = ? AND name = ? AND place IS ? AND origin = 1",
            arguments: [contactID, name, place])
    }

    static func lessons(
        where condition: String, _ arguments: StatementArguments, in db: Database
    ) throws -> [LearntLesson] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT lesson_no, contact.number, contact.name, sign, value, place, learnt_at, learnt_by, original_path
                FROM lesson JOIN contact ON contact.id = contact_id
                LEFT JOIN document ON document.id = document_id
                WHERE \(condition) ORDER BY lesson_no
                """, arguments: arguments
        ).compactMap(lesson)
    }

    static func lessons(ofEntry entry: Int64, in db: Database) throws -> [LearntLesson] {
        try lessons(
            where: "document_id = (SELECT document_id FROM entry WHERE entry_no = ?)", [entry], in: db)
    }

    /// What else the document of this lesson taught.
    static func lessons(besides lesson: Int64, in db: Database) throws -> [LearntLesson] {
        try lessons(
            where: "document_id = (SELECT document_id FROM lesson WHERE lesson_no = ?) AND lesson_no <> ?",
            [lesson, lesson], in: db)
    }

    private static let nameSign = "name"

    private static func lesson(_ row: Row) -> LearntLesson? {
        let (sign, value, place): (String, String, String?) = (row[3], row[4], row[5])
        let learnt: Lesson.Sign
        if sign == nameSign, let place {
            learnt = .name(LearntName(name: value, postCode: place.isEmpty ? nil : place))
        } else if sign == nameSign {
            learnt = .alias(value)
        } else if let scheme = Identifier.Scheme(rawValue: sign) {
            learnt = .identifier(Identifier(scheme: scheme, normal: value))
        } else {
            return nil
        }
        return LearntLesson(
            number: row[0], lesson: Lesson(contactNumber: row[1], sign: learnt), contactName: row[2],
            learntAt: Moment(nanoseconds: row[6]), learntBy: row[7], originalPath: row[8])
    }
}
