import GRDB
package import Model

// What persons taught when they assigned documents.

extension SQLiteLedger {
    /// All that was learnt, the oldest first; of one contact alone where a number is given.
    package func lessons(ofContact contactNumber: String? = nil) throws(LedgerFailure) -> [LearntLesson] {
        try read { db in
            guard let contactNumber else { return try LessonRows.lessons(where: "TRUE", [], in: db) }
            return try LessonRows.lessons(where: "contact.number = ?", [contactNumber], in: db)
        }
    }

    /// What the entry's document taught.
    package func lessons(fromDocumentOf entry: Int64) throws(LedgerFailure) -> [LearntLesson] {
        try read { db in try LessonRows.lessons(ofEntry: entry, in: db) }
    }

    package func learn(_ lesson: Lesson, by user: String, at moment: Moment) throws(LedgerFailure) {
        try write { db in try LessonRows.learn(lesson, fromDocument: nil, by: user, at: moment, in: db) }
    }

    /// Takes a lesson back: documents with its sign are asked about again, unless what else the same document taught,
    /// which stays, names its party too.
    package func forget(lesson number: Int64) throws(LedgerFailure) -> (lesson: LearntLesson, staying: [LearntLesson]) {
        try write { db in
            let staying = try LessonRows.lessons(besides: number, in: db)
            return (try LessonRows.forget(number, in: db), staying)
        }
    }
}
