#include "office/paper/text_merge.hxx"

#include "border/text.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XDocumentInsertable.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>
#include <com/sun/star/io/SequenceOutputStream.hpp>
#include <com/sun/star/text/XTextCursor.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>

#include <algorithm>

namespace ansinh::office {

namespace {

using css::beans::PropertyValue;
using css::text::XTextDocument;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;

constexpr char stream[] = "private:stream", filter[] = "writer8";

PropertyValue argument(const char* name, const Any& value) {
    PropertyValue property;
    property.Name = rtl::OUString::createFromAscii(name);
    property.Value = value;
    return property;
}

Sequence<PropertyValue> arguments(const char* name, const Any& value) {
    Sequence<PropertyValue> made(2);
    made.getArray()[0] = argument(name, value);
    made.getArray()[1] = argument("FilterName", Any(rtl::OUString(filter)));
    return made;
}

Sequence<rtl::OUString> names_of_tables(const Reference<XTextDocument>& document) {
    return Reference<css::text::XTextTablesSupplier>(document, UNO_QUERY_THROW)
        ->getTextTables()
        ->getElementNames();
}

Sequence<sal_Int8> stored(const border::Context& context, const Reference<XTextDocument>& document) {
    const Reference<css::io::XSequenceOutputStream> bytes = css::io::SequenceOutputStream::create(context);
    Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)
        ->storeToURL(
            rtl::OUString(stream),
            arguments("OutputStream", Any(Reference<css::io::XOutputStream>(bytes, UNO_QUERY_THROW))));
    return bytes->getWrittenBytes();
}

/// The first table of what was put in, the paper's head, begins a page of that style.
void begin_page(const Reference<XTextDocument>& document, const Sequence<rtl::OUString>& before,
                const std::string& style) {
    const Reference<css::container::XIndexAccess> tables(
        Reference<css::text::XTextTablesSupplier>(document, UNO_QUERY_THROW)->getTextTables(),
        UNO_QUERY_THROW);
    for (sal_Int32 index = 0; index < tables->getCount(); ++index) {
        const Reference<css::beans::XPropertySet> table(tables->getByIndex(index), UNO_QUERY_THROW);
        const rtl::OUString name = Reference<css::container::XNamed>(table, UNO_QUERY_THROW)->getName();
        if (std::find(before.begin(), before.end(), name) != before.end()) continue;
        table->setPropertyValue("PageDescName", Any(border::to_office(style)));
        table->setPropertyValue("PageNumberOffset", Any(sal_Int16{1}));
        return;
    }
}

void append(const border::Context& context, const Reference<XTextDocument>& document,
            const Sequence<sal_Int8>& part, const std::string& style) {
    const Sequence<rtl::OUString> before = names_of_tables(document);
    const Reference<css::text::XTextCursor> end =
        document->getText()->createTextCursorByRange(document->getText()->getEnd());
    const Reference<css::io::XInputStream> input(
        css::io::SequenceInputStream::createStreamFromSequence(context, part), UNO_QUERY_THROW);
    Reference<css::document::XDocumentInsertable>(end, UNO_QUERY_THROW)
        ->insertDocumentFromURL(rtl::OUString(stream), arguments("InputStream", Any(input)));
    begin_page(document, before, style);
}

/// The office takes a page for a first one, which shows no number, only where the style changes. Pages of
/// papers and of annexes look the same.
class PageStyles {
public:
    explicit PageStyles(const paper::TextNames& names) : m_names(names), m_last(&names.page) {}

    /// Of the paper behind `before`.
    const std::string& next(const paper::Composed& before) {
        const bool annex = !before.annexes.empty() || m_last != &m_names.page;
        m_last = annex ? &m_names.page : &m_names.annex_page;
        return *m_last;
    }

private:
    const paper::TextNames& m_names;
    const std::string* m_last;
};

} // namespace

Reference<XTextDocument> show_text_documents(const border::Context& context,
                                             std::span<const paper::Composed> papers, const TextForm& how,
                                             const std::string& title, Progress& progress) {
    const int all = static_cast<int>(papers.size());
    progress.step(0, all);
    Reference<XTextDocument> document = make_text_document(context, papers.front(), how);
    try {
        PageStyles styles(how.names);
        for (int index = 1; index < all; ++index) {
            progress.step(index, all);
            const Reference<XTextDocument> part =
                make_text_document(context, papers[static_cast<std::size_t>(index)], how);
            Sequence<sal_Int8> bytes;
            try {
                bytes = stored(context, part);
            } catch (...) {
                close_text_document(part);
                throw;
            }
            close_text_document(part);
            append(context, document, bytes, styles.next(papers[static_cast<std::size_t>(index) - 1]));
        }
        present_text_document(document, title);
    } catch (...) {
        close_text_document(document);
        throw;
    }
    return document;
}

} // namespace ansinh::office
