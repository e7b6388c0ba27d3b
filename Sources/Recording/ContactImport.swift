/// What an import of contacts changed.
package struct ContactImport: Equatable, Sendable {
    package var added = 0
    package var changed = 0
    package var unchanged = 0
}
