// The committee's roster in the open workbook, with the regulation and the lists it is read by.
#pragma once

#include "commands/invocation.hxx"
#include "committee/lists.hxx"
#include "committee/places.hxx"
#include "office/workbook/picture.hxx"

#include <list>
#include <optional>
#include <string>

namespace ansinh::commands {

class RosterBook {
public:
    /// Reads *Danh sách thành viên BCĐ*: in a year's workbook by its named range, in another the sheet of that name
    /// with its headers. `profile`: a shipped regulation; none: the workbook's own. `day`: what ended before is left
    /// out of the lists that seats repeat over. Throws Error "profile.unknown", "profile.none", "parameters.refused",
    /// "roster.no-headers" (the sheet) for a sheet of that name without the headers.
    RosterBook(Invocation& invocation, const office::Document& document, const std::optional<std::string>& profile,
               const committee::PlacesGiven& places, calendar::Date day);
    RosterBook(const RosterBook&) = delete;
    RosterBook& operator=(const RosterBook&) = delete;

    /// Whether the workbook has a roster; else `roster` has the regulation's seats and no rows.
    bool has_roster() const { return m_table.sheet != nullptr; }
    /// The posts of units are formulas on the sheet *Thôn* there.
    bool is_years_workbook() const { return m_years_workbook; }

    const profile::Profile& profile() const { return m_profile; }
    const committee::Places& places() const { return m_places; }
    const committee::Table& table() const { return m_table; }
    const committee::Roster& roster() const { return m_roster; }
    const committee::Words& words() const { return m_words; }
    const workbook::Words& workbook_words() const { return m_workbook_words; }
    const workbook::Form& form() const { return m_forms.form("members"); }
    const std::string& committee() const { return m_committee; }
    committee::ListRequest list_request() const { return {m_roster, m_words, form(), m_committee}; }

private:
    /// The sheet of that name; null where the workbook has none.
    const table::Sheet* sheet_named(const std::string& name);
    committee::PlaceLists place_lists(const workbook::Picture& book);

    Invocation& m_invocation;
    const office::Document& m_document;
    const profile::Profile m_profile;
    const workbook::Forms m_forms;
    const workbook::Words m_workbook_words;
    const committee::Words m_words;
    const office::WorkbookPicture m_picture;
    std::list<table::Sheet> m_sheets; ///< those found by their names
    bool m_years_workbook = false;
    std::string m_committee;
    committee::Table m_table;
    committee::Places m_places;
    committee::Roster m_roster;
};

} // namespace ansinh::commands
