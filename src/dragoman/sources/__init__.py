"""Where stories come from: feeds, their pages, folders."""
