// What the command `committee-paper` is asked for, by its URL or in its dialog.
#pragma once

#include "commands/invocation.hxx"
#include "commands/paper_output.hxx"
#include "committee_papers/request.hxx"

#include <optional>
#include <string>

namespace ansinh::commands {

struct CommitteePaperRequest {
    const committee_papers::Definition* definition = nullptr;
    committee_papers::Request request;
    std::optional<std::string> profile; ///< nothing: the workbook's own
    PaperPlace place = PaperPlace::sheets;
};

/// Throws Error for arguments that are missing or wrong: "papers.missing" (the ids), "papers.unknown",
/// "issue.on" (what was given), "period.unknown", and what committee_papers::check_request says.
CommitteePaperRequest read_committee_paper_request(const Arguments& arguments,
                                                   const committee_papers::Catalogue& catalogue);

/// From what was typed; empty: not given. Throws as above.
CommitteePaperRequest committee_paper_request(const committee_papers::Catalogue& catalogue,
                                              const std::string& paper, const std::string& on,
                                              const std::string& period, const std::string& unit);

/// Asks in the dialog. Throws Error "command.cancelled".
CommitteePaperRequest ask_committee_paper_request(const Invocation& invocation,
                                                  const committee_papers::Catalogue& catalogue);

} // namespace ansinh::commands
