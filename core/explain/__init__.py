"""Why a page matched: similarity maps, shares, best patches, heatmaps and figures."""
