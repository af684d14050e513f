// note=<sender>|all: asking senders to look at their figures again, as papers or as texts to paste.
#pragma once

#include "annex/correction_note.hxx"
#include "commands/check_report_results.hxx"
#include "commands/invocation.hxx"

namespace ansinh::commands {

struct NoteRequest {
    std::string whom; ///< a sender, or "all"
    bool as_text = false;
    std::optional<std::string> everybody; ///< who sent the whole table
    std::optional<std::string> sheet, profile;
};

Message write_notes(Invocation& invocation, const NoteRequest& request);

/// One note for each sender and table that has something to correct, see annex::correction_notes().
std::vector<annex::CorrectionNote> notes_of(const ResultsRead& results,
                                            const std::optional<std::string>& everybody,
                                            const annex::Words& words);

/// The notes asked for as texts to paste, Vietnamese. Throws Error "note.nothing", "note.unknown".
std::string note_texts(const border::Context& context, const ResultsRead& results,
                       const NoteRequest& request);

/// Arguments: `note` (a sender's name, or "all"), `as` (sheet or text), `sender` (one who sent the whole table),
/// `sheet` (the checked sheet), `profile`. As sheets: an official letter of Decree 30/2020 for each sender, one undo
/// step. As text: nothing is changed, the sentence of success is the text. Only what that sender has to correct
/// stands in it. Throws Error "note.nothing" (sender), "note.unknown" (what was given, the senders), and those of
/// read_results and papers.
Message write_notes(Invocation& invocation);

} // namespace ansinh::commands
