#include "commands/committee_paper.hxx"

#include "border/shipped.hxx"
#include "commands/committee_paper_request.hxx"
#include "commands/paper_output.hxx"
#include "commands/regulation_source.hxx"
#include "committee_papers/book.hxx"
#include "committee_papers/make.hxx"
#include "office/workbook/picture.hxx"
#include "paper/compose.hxx"

#include <vector>

namespace ansinh::commands {

namespace {

std::vector<paper::Composed> composed(Invocation& invocation, const office::Document& document,
                                      const CommitteePaperRequest& asked,
                                      const committee_papers::Catalogue& catalogue, const paper::Form& form) {
    const paper::Kinds kinds = border::paper_kinds(invocation.context);
    const workbook::Forms forms = border::workbook_forms(invocation.context);
    const workbook::Words words = border::workbook_words(invocation.context);
    const committee::Words committee_words = border::committee_words(invocation.context);
    const profile::Profile profile = regulation_in_use(invocation, document, asked.profile);
    const office::WorkbookPicture picture = office::picture_of(
        invocation.context, document, committee_papers::ranges_read(), invocation.progress);
    const workbook::Picture book = picture.view();
    const committee_papers::Sources sources{book,    forms, words,    committee_words,
                                             profile, kinds, catalogue};
    std::vector<paper::Composed> papers;
    for (const committee_papers::Made& made :
         committee_papers::make(*asked.definition, asked.request, sources, form)) {
        papers.push_back(paper::compose(made.paper, form, kinds));
        if (!made.name.empty()) papers.back().name = made.name;
        invocation.progress.check();
    }
    return papers;
}

} // namespace

Message committee_paper(Invocation& invocation) {
    const committee_papers::Catalogue catalogue = border::committee_papers(invocation.context);
    const CommitteePaperRequest asked = invocation.interactive
                                            ? ask_committee_paper_request(invocation, catalogue)
                                            : read_committee_paper_request(invocation.arguments, catalogue);
    const office::Document document = document_for_papers(invocation, asked.place);
    const paper::Form form = border::paper_form(invocation.context);
    const std::vector<paper::Composed> papers = composed(invocation, document, asked, catalogue, form);
    return put_papers(invocation, document, papers, form, asked.place,
                      Message{"paper.step", {papers.front().name}});
}

} // namespace ansinh::commands
