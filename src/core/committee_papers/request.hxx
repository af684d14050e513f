// What somebody asks for, and what papers of a committee are made from.
#pragma once

#include "calendar/period.hxx"
#include "committee/words.hxx"
#include "committee_papers/catalogue.hxx"
#include "paper/kinds.hxx"
#include "paper/signing.hxx"
#include "profile/profile.hxx"
#include "workbook/forms.hxx"
#include "workbook/picture.hxx"
#include "workbook/words.hxx"

#include <optional>
#include <string>

namespace ansinh::committee_papers {

using calendar::Date;

struct Request {
    Date on; ///< the day papers speak of
    std::optional<calendar::Period> period;
    std::optional<Date> since; ///< the day the roster is compared with; nothing: the day before
                               ///< its last change
    std::string unit;          ///< name or code; empty: all
    paper::Signer signer = paper::Signer::head;
    std::string place, keeper; ///< empty: as the regulation and the catalogue have them
};

struct Sources {
    const workbook::Picture& book;
    const workbook::Forms& forms;
    const workbook::Words& workbook_words;
    const committee::Words& committee_words;
    const profile::Profile& profile;
    const paper::Kinds& kinds;
    const Catalogue& catalogue;
};

} // namespace ansinh::committee_papers
