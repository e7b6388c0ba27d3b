import GRDB
import Model

/// What SQLite is taught of texts.
enum LedgerFunctions {
    static var all: [DatabaseFunction] { [folded, language, importKey] }

    /// A name without accents and in lower case.
    private static var folded: DatabaseFunction {
        DatabaseFunction("folded", argumentCount: 1, pure: true) { values in
            String.fromDatabaseValue(values[0]).map { String(decoding: LetterFolding.fold($0), as: UTF8.self) }
        }
    }

    /// The two letters of a language of a language code of Business Central.
    private static var language: DatabaseFunction {
        DatabaseFunction("language", argumentCount: 1, pure: true) { values in
            ContactLanguage.code(String.fromDatabaseValue(values[0]))
        }
    }

    private static var importKey: DatabaseFunction {
        DatabaseFunction("import_key", argumentCount: 1, pure: true) { values in
            String.fromDatabaseValue(values[0]).map(ImportKey.digest)
        }
    }
}
