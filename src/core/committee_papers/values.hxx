// What every pattern of a paper may name: the year, the committee, its regulation, sums of the workbook.
#pragma once

#include "committee_papers/book.hxx"
#include "committee_papers/fields.hxx"

#include <string>
#include <vector>

namespace ansinh::committee_papers {

/// Reads the workbook only for fields that the definition names.
class ValuesOf {
public:
    ValuesOf(const Definition& definition, const Sources& sources, const Request& request, Book& book)
        : m_definition(definition), m_sources(sources), m_request(request), m_book(book) {}

    /// Throws Error "paper.no-committee" (regulation).
    Values collect(const std::string& kind_name, const std::string& agency);

private:
    void add_committee(const std::string& agency);
    void add_time();
    void add_articles();
    void add_people();
    void add_counts();
    bool names(const char* field) const;
    void set(const char* field, std::string value) { m_values[field] = std::move(value); }

    const Definition& m_definition;
    const Sources& m_sources;
    const Request& m_request;
    Book& m_book;
    Values m_values;
};

/// "Hội đồng nhân dân xã Mỏ Cày" for "Ủy ban nhân dân xã Mỏ Cày"; empty where the agency is none of a place.
std::string council_of(const std::string& agency, const Sources& sources);

} // namespace ansinh::committee_papers
