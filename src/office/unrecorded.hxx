// Changing a document inside an undo action of one's own: nothing of it is recorded or painted.
#pragma once

#include <com/sun/star/document/XActionLockable.hpp>
#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Exception.hpp>

namespace ansinh::office {

/// While it lives, one change is not recorded. One only: whenever a window repaints, the office switches
/// recording on again, also in the middle of an undo or redo, and what is recorded then deletes the very step
/// that is being undone.
class Unrecorded {
public:
    explicit Unrecorded(const css::uno::Reference<css::document::XUndoManager>& manager)
        : m_manager(manager) {
        m_manager->lock();
    }
    ~Unrecorded() {
        try {
            m_manager->unlock();
        } catch (const css::uno::Exception&) {
            // The document was closed: its undo manager went with it.
        }
    }
    Unrecorded(const Unrecorded&) = delete;
    Unrecorded& operator=(const Unrecorded&) = delete;

private:
    const css::uno::Reference<css::document::XUndoManager>& m_manager;
};

/// While it lives, nothing is repainted: ten thousand cells are one picture.
class Unpainted {
public:
    explicit Unpainted(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& model)
        : m_painting(model, css::uno::UNO_QUERY_THROW) {
        m_painting->addActionLock();
    }
    ~Unpainted() {
        try {
            m_painting->removeActionLock();
        } catch (const css::uno::Exception&) {
            // The document was closed: there is nothing left to paint.
        }
    }
    Unpainted(const Unpainted&) = delete;
    Unpainted& operator=(const Unpainted&) = delete;

private:
    css::uno::Reference<css::document::XActionLockable> m_painting;
};

inline css::uno::Reference<css::document::XUndoManager>
undo_manager_of(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& model) {
    return css::uno::Reference<css::document::XUndoManagerSupplier>(model, css::uno::UNO_QUERY_THROW)
        ->getUndoManager();
}

} // namespace ansinh::office
