#include "committee/year_roster.hxx"

#include "committee/places.hxx"

namespace ansinh::committee {

Roster roster_of_year(const YearSources& sources, Date day) {
    const Date null_date = sources.book.null_date;
    const Table table = table_of(sources.book.region("thanh_vien"), sources.forms.form("members"));
    const Places places = places_on(lists_of_year(sources.book, sources.forms, sources.workbook_words), {},
                                    sources.profile, table, sources.words, day, null_date);
    return read_roster(table, {&sources.profile, places, sources.words, sources.workbook_words, null_date});
}

} // namespace ansinh::committee
