extension LedgerSchema {
    /// `intake.filed_path`: the raw path below the folder, beside `filed_to`, which is for people. It is only opened for
    /// what went into review, so of the files of before it is filled for those, where the text surely is the path: a `%`
    /// may stand for a byte.
    ///
    /// Files of settled items that could not be taken out of the review folder before (removed files, names that are no
    /// text, files of which a sudden end came before the note) are looked at once more.
    static let filedPaths = """
        ALTER TABLE intake ADD COLUMN filed_path BLOB;
        UPDATE intake SET filed_path = CAST(substr(filed_to, length(folder) + 2) AS BLOB)
            WHERE outcome = 'review' AND filing = 'moved' AND instr(filed_to, '%') = 0
                AND substr(filed_to, 1, length(folder) + 1) = folder || '/';
        UPDATE review_item SET filed = 0 WHERE filed = 1 AND resolution IS NOT NULL AND EXISTS (
            SELECT 1 FROM intake WHERE intake.document_id = review_item.document_id AND outcome = 'review'
                AND (filing = 'vanished' OR filing = 'moved'
                    AND substr(filed_to, length(folder) + 2) NOT GLOB '*/[0-9][0-9][0-9][0-9]-[0-9][0-9]/*'
                    AND (filed_path IS NULL OR resolution <> 'dismissed')));
        """
}
